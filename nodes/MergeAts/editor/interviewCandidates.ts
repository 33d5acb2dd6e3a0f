import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { isRecord } from '../../shared/values';
import { lookUpInAccount } from '../account/lookUpInAccount';
import { APPLICATIONS, candidatesByApplication } from '../model/candidatesByApplication';

/** Adds to interviews whom they are with, as far as the newest applications tell. */
export function candidatesOf(
	context: ILoadOptionsFunctions,
): (interviews: IDataObject[]) => Promise<IDataObject[]> {
	const find = candidatesByApplication(
		async (query) => await lookUpInAccount(context, APPLICATIONS, query),
	);
	return async (interviews) => {
		const candidates = await find(interviews.map(({ application }) => application));
		return interviews.map((interview) => {
			const candidate = candidates.get(interview.application);
			return isRecord(candidate) ? { ...interview, candidate } : interview;
		});
	};
}
