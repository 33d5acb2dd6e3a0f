import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { refuseChoice } from '../../../shared/input/choices';
import { refuse } from '../../../shared/input/refuse';
import type { Courier, Walk } from '../../../shared/request/paging/walk';
import { askedUntilFinal, inMinutes, minutesToWait } from '../../../shared/request/waiting';
import { evaluationIn } from './evaluation';
import { meetingCodeOf } from './meeting';
import { recordingIn } from './recording';
import type { Ready, Result } from './results';
import { transcriptIn } from './transcript';

/** What is put out of each result's answer: the names are those of the operations that get one of them. */
const shapes: Record<Result, (answer: IDataObject) => Ready> = {
	evaluation: evaluationIn,
	recording: (answer) => {
		const { ready, ...recording } = recordingIn(answer);
		return { ready, recording };
	},
	transcript: transcriptIn,
};

const isResult = (value: unknown): value is Result => String(value) in shapes;

/**
 * The results that the user wants.
 *
 * @throws NodeOperationError where an expression gave none, or one that does not exist
 */
export function wantedResults(item: IExecuteSingleFunctions): Result[] {
	const given = [item.getNodeParameter('results', ['evaluation'])].flat();
	if (given.length === 0) {
		return refuse(item, "'Results' is empty", 'Choose at least one result to wait for.');
	}
	return given.map((value) =>
		isResult(value) ? value : refuseChoice(item, 'Results', Object.keys(shapes), value),
	);
}

/** Why an interview will never have a result that it does not have yet; undefined where it may. */
function hindranceOf({ sessionStatus, endReason }: IDataObject): string | undefined {
	if (sessionStatus === 'CANCELLED') return 'it was cancelled';
	if (endReason === 'NO_SHOW') return 'nobody came';
	if (endReason === 'EXPIRED') return 'it expired';
	return sessionStatus === 'FAILED' ? 'it failed' : undefined;
}

/** What of a result an answer holds; nothing where it is not there yet. */
async function read({ request, send }: Courier, result: Result): Promise<IDataObject> {
	const { response } = await send({}, { method: 'GET', url: `${request.url}/${result}` });
	const { ready, ...found } = shapes[result](response.body as IDataObject);
	return ready ? found : {};
}

/** Asks Boooply to analyze the interview, once for all items that wait for it. */
async function startAnalysis({ request, send, oncePerRun }: Courier): Promise<void> {
	const url = `${request.url}/analyze`;
	await oncePerRun(url, async () => await send({}, { method: 'POST', url }));
}

/** What is known of an interview at one time. */
interface Standing {
	meeting: IDataObject;
	missing: Result[];
	hindrance: string | undefined;
	isFinal: boolean;
}

/** Ends an item whose results have not come. */
function refuseMissing(
	item: IExecuteSingleFunctions,
	{ missing, hindrance }: Standing,
	minutes: number,
): never {
	const interview = `Interview ${meetingCodeOf(item)}`;
	const results = missing.map((result) => `no ${result}`).join(' and ');
	if (hindrance) {
		return refuse(
			item,
			`${interview} will have ${results}: ${hindrance}`,
			"Nothing was waited for. Set 'If Time Is Over' to Output to go on with what there is.",
		);
	}
	return refuse(
		item,
		`${interview} has ${results} after ${inMinutes(minutes)}`,
		"Start the workflow with the Boooply Trigger, which runs as soon as there is a result, or raise 'Maximum Minutes'.",
	);
}

/** Waits for the wanted results, and puts out those that have come. */
export const awaitedResults: Walk = async (item, courier) => {
	const wanted = wantedResults(item);
	const minutes = minutesToWait(item);
	const startsAnalysis =
		wanted.includes('evaluation') && item.getNodeParameter('startAnalysis', false) === true;
	const found: IDataObject = {};
	const standing = await askedUntilFinal(courier, minutes, async (): Promise<Standing> => {
		const { items } = await courier.send();
		const [meeting = {}] = items.map(({ json }) => json);
		for (const result of wanted) {
			if (!(result in found)) Object.assign(found, await read(courier, result));
		}
		const missing = wanted.filter((result) => !(result in found));
		const isAnalyzable = meeting.sessionStatus === 'COMPLETED' && missing.includes('evaluation');
		if (startsAnalysis && isAnalyzable) await startAnalysis(courier);
		const hindrance = missing.length > 0 ? hindranceOf(meeting) : undefined;
		return { meeting, missing, hindrance, isFinal: missing.length === 0 || Boolean(hindrance) };
	});
	const { meeting, missing, hindrance } = standing;
	const ready = missing.length === 0;
	if (!ready && item.getNodeParameter('ifTimeIsOver', 'error') !== 'output') {
		refuseMissing(item, standing, minutes);
	}
	const about = {
		meetingCode: meetingCodeOf(item),
		sessionStatus: meeting.sessionStatus,
		ready,
		missing,
		...(hindrance && { reason: hindrance }),
	};
	return [{ json: { ...about, ...found } }];
};
