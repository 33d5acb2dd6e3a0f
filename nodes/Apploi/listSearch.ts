import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { choice, matching } from '../shared/editor/choices';
import { lookUp } from '../shared/editor/lookup';
import { recordsOf } from '../shared/values';
import { apploi } from './apploi';

const PAGE_SIZE = 100;

async function rowsOf(
	context: ILoadOptionsFunctions,
	url: string,
	qs: IDataObject,
): Promise<IDataObject[]> {
	const { data } = await lookUp(context, apploi, { url, qs });
	return recordsOf(data);
}

/** Applicants by name, address, status or ID, 100 at a time. */
export async function searchApplicants(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const offset = Number(paginationToken ?? 0);
	const { teamId } = await this.getCredentials('apploiApi');
	const team = teamId ? { team_id: String(teamId) } : {};
	const rows = await rowsOf(this, '/applicants', { ...team, limit: PAGE_SIZE, offset });
	return {
		results: matching(
			rows.map(({ id, name, email, status }) => choice(id, name, email, status)),
			filter,
		),
		paginationToken: rows.length > 0 ? String(offset + rows.length) : undefined,
	};
}

/** Jobs by name, place or ID, 100 at a time. */
export async function searchJobs(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const page = Number(paginationToken ?? 1);
	const { teamId } = await this.getCredentials('apploiApi');
	const team = teamId ? { teams: String(teamId) } : {};
	const rows = await rowsOf(this, '/jobs/search', {
		...team,
		include_private: 1,
		size: PAGE_SIZE,
		page,
	});
	return {
		results: matching(
			rows.map(({ id, name, city, state }) => choice(id, name, city, state)),
			filter,
		),
		paginationToken: rows.length > 0 ? String(page + 1) : undefined,
	};
}
