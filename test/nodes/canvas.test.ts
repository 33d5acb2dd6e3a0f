import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sortBy } from 'lodash';
import { Workflow, type INodeParameters } from 'n8n-workflow';

import { nodes } from '../engine/package';
import { typesOf } from '../engine/runNode';

const folder = join(__dirname, '..', '..');
const folderOf = (name: string) => name.replace(/(Polling|Reminder|Status)?Trigger$/, '');

const aliasesOf = (name: string): string[] => {
	const path = join(folder, 'nodes', folderOf(name), `${name}.node.json`);
	const { alias } = JSON.parse(readFileSync(path, 'utf8')) as { alias: string[] };
	return alias;
};

/** What n8n shows below a node on the canvas. */
function subtitleOf(name: string, parameters: INodeParameters): unknown {
	const type = nodes[name];
	if (!type) throw new Error(`No node ${name}`);
	const node = {
		id: '1',
		name,
		type: name,
		typeVersion: 1,
		position: [0, 0] satisfies [number, number],
		parameters,
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: typesOf({ [name]: type }),
	});
	return workflow.expression.getSimpleParameterValue(
		node,
		type.description.subtitle,
		'internal',
		{},
	);
}

describe('below a node on the canvas', () => {
	it.each<[string, INodeParameters, string]>([
		[
			'Boooply',
			{ resource: 'availability', operation: 'findCommonSlots' },
			'Find Common Slots: Availability',
		],
		['Apploi', { resource: 'applicant', operation: 'getAll' }, 'Get Many: Applicant'],
		[
			'InterviewScheduler',
			{ resource: 'candidateInterview', operation: 'accept' },
			'Accept: Candidate Interview',
		],
		['Kula', { resource: 'jobStage', operation: 'getAll' }, 'Get Many: Job Stage'],
		['MergeAts', { resource: 'linkedAccount', operation: 'delete' }, 'Delete: Linked Account'],
		['MergeAts', { resource: 'passthrough', operation: 'send' }, 'Send: ATS Request'],
		[
			'MergeAtsTrigger',
			{ models: ['ScheduledInterview'], otherEvents: ['LinkedAccount.linked', '*'] },
			'scheduled interview, linked account linked, any event',
		],
		[
			'MergeAtsPollingTrigger',
			{ events: ['new', 'changed'], model: 'jobPosting' },
			'new, changed: job posting',
		],
		[
			'BoooplyTrigger',
			{ events: ['*', 'interviewer_evaluation'] },
			'any event, interviewer evaluation',
		],
		['KulaTrigger', { events: ['application.stage_changed'] }, 'application stage changed'],
		['BoooplyStatusTrigger', { events: ['failed', 'noShow'] }, 'failed, no-show'],
		[
			'KulaReminderTrigger',
			{ event: 'startingSoon', minutesBefore: 60 },
			'60 minutes before the start',
		],
		[
			'MergeAtsReminderTrigger',
			{ event: 'feedbackDue', hoursAfter: 24 },
			'feedback due after 24 hours',
		],
	])('%s with %j reads %s', (name, parameters, words) => {
		expect(subtitleOf(name, parameters)).toBe(words);
	});
});

describe('searching for a node', () => {
	it.each([
		['Apploi', /new applicants/],
		['Boooply', /react to their results/],
		['Kula', /react to events/],
		['MergeAts', /watch/],
	])('%s and its trigger, of which n8n lists one, tell of both', (name, words) => {
		const [own, ofTrigger] = [name, `${name}Trigger`].map(
			(type) => nodes[type]?.description.description,
		);
		expect(own).toMatch(words);
		expect(ofTrigger).toBe(own);
	});

	const assessing = [
		'Boooply',
		'BoooplyTrigger',
		'Kula',
		'KulaTrigger',
		'MergeAts',
		'MergeAtsPollingTrigger',
		'MergeAtsTrigger',
	];
	const everywhere = ['calendar', 'schedule', 'applicant', 'candidate', 'hiring', 'recruiting'];

	it.each(Object.keys(nodes))('%s is found by what recruiters call things', (name) => {
		expect(aliasesOf(name)).toEqual(expect.arrayContaining([...everywhere, 'job', 'ATS', 'HR']));
	});

	it.each([
		['evaluation', assessing],
		['scorecard', assessing],
		['slot', ['Boooply', 'Kula']],
		['reminder', ['BoooplyReminderTrigger', 'KulaReminderTrigger', 'MergeAtsReminderTrigger']],
		['transcript', ['Boooply', 'BoooplyTrigger']],
	])('%s finds those that have it', (word, names) => {
		expect(names.filter((name) => !aliasesOf(name).includes(word))).toEqual([]);
	});
});

/** The hue of a colour such as `#be185d`, in degrees. */
function hueOf(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
		parseInt(colour.slice(at, at + 2), 16),
	);
	const degrees =
		Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * (180 / Math.PI);
	return (degrees + 360) % 360;
}

describe.each(['', '.dark'])('the icons of the vendors, as %s.svg', (variant) => {
	const drawings = ['apploi', 'boooply', 'interviewScheduler', 'kula', 'mergeAts'].map((name) =>
		readFileSync(join(folder, 'icons', `${name}${variant}.svg`), 'utf8'),
	);

	it('can be told apart by their colour', () => {
		const hues = sortBy(drawings.map((drawing) => hueOf(/#[0-9a-f]{6}/.exec(drawing)?.[0] ?? '')));
		const distances = hues.map((hue, index) => (hues[index + 1] ?? (hues[0] ?? 0) + 360) - hue);
		expect(Math.min(...distances)).toBeGreaterThan(40);
	});

	it('can be told apart by their outline', () => {
		const outlines = drawings.map(
			(drawing) => /<(?:rect x="\d+" y="\d+"|circle|path)[^#]*/.exec(drawing)?.[0],
		);
		expect(new Set(outlines).size).toBe(outlines.length);
	});
});
