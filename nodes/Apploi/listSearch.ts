import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { lookUp } from '../shared/lookup';
import { isRecord } from '../shared/request';
import { apploi } from './apploi';

const PAGE_SIZE = 100;

/** The records that match what was typed; the vendor documents no search of its own. */
function choices(
	rows: IDataObject[],
	filter: string,
	about: (row: IDataObject) => unknown[],
): INodeListSearchItems[] {
	return rows
		.map((row) => ({
			name: [...about(row), row.id].filter(Boolean).map(String).join(' · '),
			value: String(row.id),
		}))
		.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
}

async function rowsOf(
	context: ILoadOptionsFunctions,
	url: string,
	qs: IDataObject,
): Promise<IDataObject[]> {
	const { data } = await lookUp(context, apploi, { url, qs });
	return Array.isArray(data) ? data.filter(isRecord) : [];
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
		results: choices(rows, filter, ({ name, email, status }) => [name, email, status]),
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
		results: choices(rows, filter, ({ name, city, state }) => [name, city, state]),
		paginationToken: rows.length > 0 ? String(page + 1) : undefined,
	};
}
