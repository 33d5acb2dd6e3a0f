import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { wantsCommonFormat } from '../../../shared/request/commonFormat';
import type { Courier, Walk } from '../../../shared/request/paging/walk';
import { isGiven, isRecord } from '../../../shared/values';
import { TOKEN_HEADER } from '../../account/accountToken';
import { APPLICATIONS, candidatesByApplication } from '../../model/candidatesByApplication';
import { nameOf } from '../../model/recordName';
import { wantsNames } from '../../model/relatedNames';

const applicationOf = ({ json: { application } }: INodeExecutionData): unknown =>
	isRecord(application) ? application.id : application;

/** The candidates of applications, by these: one application is read by its ID, several as pages of the list. */
async function candidatesOf({ send }: Courier, applications: unknown[]) {
	const read = async (query: IDataObject, url: string): Promise<IDataObject> => {
		const { response } = await send(query, { method: 'GET', url });
		return isRecord(response.body) ? response.body : {};
	};
	const [first, ...others] = applications;
	if (others.length > 0)
		return await candidatesByApplication(async (query) => await read(query, APPLICATIONS))(
			applications,
		);
	const url = `${APPLICATIONS}/${encodeURIComponent(String(first))}`;
	const { candidate } = await read({ expand: 'candidate' }, url);
	return new Map([[first, candidate]]);
}

/** The same, read once for all items that ask for the same applications of an account. */
async function candidatesOnce(courier: Courier, applications: unknown[]) {
	const account = courier.request.headers?.[TOKEN_HEADER];
	const key = ['candidates', account, ...applications].map(String).join(' ');
	return await courier.oncePerRun(key, async () => await candidatesOf(courier, applications));
}

/** An interview with whom it is with: the whole candidate for the common format, otherwise ID and name. */
function withCandidate(
	interview: INodeExecutionData,
	candidate: unknown,
	isWhole: boolean,
): INodeExecutionData {
	if (!isRecord(candidate)) return interview;
	if (isWhole) return { ...interview, json: { ...interview.json, candidate } };
	const candidate_name = nameOf(candidate, ['first_name last_name'], 'UTC');
	return { ...interview, json: { ...interview.json, candidate: candidate.id, candidate_name } };
}

/**
 * Reads or writes interviews and, where names are wanted, reads whom they are with. Where applications cannot be read, the interviews
 * stay as they are.
 */
export function namingCandidates(walk: Walk): Walk {
	return async (item, courier) => {
		const interviews = await walk(item, courier);
		if (!wantsNames(item)) return interviews;
		const applications = [...new Set(interviews.map(applicationOf).filter(isGiven))];
		if (applications.length === 0) return interviews;
		try {
			const candidates = await candidatesOnce(courier, applications);
			const isWhole = wantsCommonFormat(item);
			return interviews.map((one) =>
				withCandidate(one, candidates.get(applicationOf(one)), isWhole),
			);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			courier.hint(`The names of the candidates could not be read: ${reason}`);
			return interviews;
		}
	};
}
