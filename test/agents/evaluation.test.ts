import { agentRequests, agentTools, toolOf } from '../../agents/catalogue';
import { evaluate } from '../../agents/evaluation';
import { misses, scoreTable } from '../../agents/report';
import { functionOf } from '../../agents/schema';
import {
	startModel,
	type Asked,
	type Script,
	type ScriptedCall,
} from '../../demo/standIns/modelServer';

const tools = agentTools();
const requests = agentRequests();

/** Chooses what every request wants. */
const perfect = ({ messages }: Asked): ScriptedCall[] => {
	const asked = messages.find(({ role }) => role === 'user')?.content;
	const request = requests.find(({ says }) => says === asked);
	if (!request) return [];
	const { name } = functionOf(toolOf(tools, request)).function;
	return [{ name, arguments: request.arguments }];
};

async function evaluated(script: Script) {
	const model = await startModel(script);
	try {
		const judged = await evaluate({ url: model.url, key: 'key', model: 'scripted' });
		return { judged, asked: model.asked };
	} finally {
		await model.close();
	}
}

describe('The evaluation of a model', () => {
	it('finds no fault with one that does what is asked, and shows it all tools', async () => {
		const { judged, asked } = await evaluated(perfect);

		expect(misses(judged)).toEqual([]);
		expect(scoreTable(judged)).toMatch(/all\s*│ 60\s*│ 60\s*│ 60/);
		expect(asked[0]?.tools).toEqual(tools.map(functionOf));
	});

	it('tells which argument is wrong, and which tool', async () => {
		const { judged } = await evaluated((asked) => {
			const [call] = perfect(asked);
			if (call?.name === 'Boooply_Cancel_Interview')
				return [{ ...call, name: 'Kula_Cancel_Interview' }];
			return call ? [{ ...call, arguments: { ...call.arguments, zone: 'Mars' } }] : [];
		});

		const told = misses(judged).join('\n');
		expect(told).toContain('wanted: Boooply Cancel Interview');
		expect(told).toContain('wrong: zone');
	});

	it('takes a time with seconds and a zone by its city for the same', async () => {
		const { judged } = await evaluated((asked) => {
			const [call] = perfect(asked);
			const { start, zone = '', ...others } = call?.arguments ?? {};
			if (!call || start === undefined) return call ? [call] : [];
			const city = String(zone).split('/').at(-1)?.replaceAll('_', ' ');
			const given = { ...others, start: `${String(start)}:00`, zone: city };
			return [{ ...call, arguments: given }];
		});

		expect(misses(judged)).toEqual([]);
	});

	it('takes a default that a model gives for one that it leaves out', async () => {
		const { judged } = await evaluated((asked) =>
			perfect(asked).map((call) =>
				call.name === 'Boooply_Find_Interviews'
					? { ...call, arguments: { most: 10, words: '', ...call.arguments } }
					: call,
			),
		);

		expect(misses(judged)).toEqual([]);
	});

	it('counts a model that calls no tool', async () => {
		const { judged } = await evaluated(() => []);

		expect(scoreTable(judged)).toMatch(/all\s*│ 60\s*│ 0\s*│ 0/);
	});
});
