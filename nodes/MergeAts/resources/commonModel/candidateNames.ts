import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Courier, Walk } from '../../../shared/request/paging/walk';
import { isGiven, isRecord } from '../../../shared/values';
import { APPLICATIONS, candidatesByApplication } from '../../model/candidatesByApplication';
import { nameOf } from '../../model/recordName';

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

/** An interview with whom it is with. */
function withCandidate(interview: INodeExecutionData, candidate: unknown): INodeExecutionData {
	if (!isRecord(candidate)) return interview;
	const candidate_name = nameOf(candidate, ['first_name last_name'], 'UTC');
	return { ...interview, json: { ...interview.json, candidate: candidate.id, candidate_name } };
}

/**
 * Reads interviews and, while Add Names is on, whom they are with. Where applications cannot be read, the interviews
 * stay as they are.
 */
export function namingCandidates(walk: Walk): Walk {
	return async (item, courier) => {
		const interviews = await walk(item, courier);
		if (item.getNodeParameter('options.addNames', false) !== true) return interviews;
		const applications = [...new Set(interviews.map(applicationOf).filter(isGiven))];
		if (applications.length === 0) return interviews;
		try {
			const candidates = await candidatesOf(courier, applications);
			return interviews.map((one) => withCandidate(one, candidates.get(applicationOf(one))));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			courier.hint(`The names of the candidates could not be read: ${reason}`);
			return interviews;
		}
	};
}
