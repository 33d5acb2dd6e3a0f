import {
	NodeOperationError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { DateTime } from 'luxon';

import { choice, matching } from '../shared/editor/choices';
import { lookUp } from '../shared/editor/lookup';
import { isRecord, recordsOf } from '../shared/values';
import { interviewScheduler } from './interviewScheduler';

const PAGE_SIZE = 100;

async function rowsOf(
	context: ILoadOptionsFunctions,
	list: string,
	url: string,
	qs: IDataObject = {},
): Promise<IDataObject[]> {
	const body = await lookUp(context, interviewScheduler, { url, qs });
	return recordsOf(body[list]);
}

function fullName(person: unknown): string {
	if (!isRecord(person)) return '';
	return [person.first_name, person.last_name].filter(Boolean).map(String).join(' ');
}

/** An ID beside the list's field, or under List Settings; empty where there is none. */
function idIn(context: ILoadOptionsFunctions, parameter: string): string {
	const given: unknown =
		context.getCurrentNodeParameter(parameter) ??
		context.getCurrentNodeParameter(`listSettings.${parameter}`);
	return encodeURIComponent(String(given ?? '').trim());
}

/** Members of the own company, or operators of the company that an administrator names. */
export async function searchInterviewers(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const company = idIn(this, 'company_id');
	if (company === '') {
		const users = await rowsOf(this, 'users', '/api/v1/users/company/members');
		const members = users.map((user) => choice(user.id, fullName(user), user.email));
		return { results: matching(members, filter) };
	}
	const path = `/api/v1/companies/${company}/company_operators`;
	const rows = await rowsOf(this, 'company_operators', path);
	const operators = rows.flatMap(({ operator, job_position: position }) =>
		isRecord(operator) ? [choice(operator.id, operator.title, position)] : [],
	);
	return { results: matching(operators, filter) };
}

async function driversOfJob(
	context: ILoadOptionsFunctions,
	paginationToken: string | undefined,
): Promise<{ drivers: IDataObject[]; paginationToken?: string }> {
	const job = idIn(context, 'job_id');
	if (job === '') {
		const isSetting = context.getCurrentNodeParameter('resource') === 'interview';
		const field = isSetting ? "'Job ID' under 'List Settings'" : "'Job ID'";
		throw new NodeOperationError(context.getNode(), `Fill in ${field} first`, {
			description: 'The list shows the drivers of that job.',
		});
	}
	const page = Number(paginationToken ?? 1);
	const drivers = await rowsOf(context, 'job_drivers', `/api/v1/jobs/${job}/job_drivers`, {
		page,
		per_page: PAGE_SIZE,
	});
	return { drivers, paginationToken: drivers.length > 0 ? String(page + 1) : undefined };
}

/** The drivers of the job whose ID the node gives. */
export async function searchJobDrivers(
	this: ILoadOptionsFunctions,
	filter = '',
	token?: string,
): Promise<INodeListSearchResult> {
	const { drivers, paginationToken } = await driversOfJob(this, token);
	const choices = drivers.map(({ id, driver, kind }) => choice(id, fullName(driver), kind));
	return { results: matching(choices, filter), paginationToken };
}

/** The contracts of the drivers of the job whose ID the node gives. */
export async function searchContracts(
	this: ILoadOptionsFunctions,
	filter = '',
	token?: string,
): Promise<INodeListSearchResult> {
	const { drivers, paginationToken } = await driversOfJob(this, token);
	const choices = drivers.flatMap(({ driver, contract }) =>
		isRecord(contract) ? [choice(contract.id, fullName(driver), contract.state)] : [],
	);
	return { results: matching(choices, filter), paginationToken };
}

/** The interviews to which the candidate of the credential is invited. */
export async function searchOwnInterviews(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const states = ['application', 'accepted'];
	const lists = await Promise.all(
		states.map((by_state) =>
			rowsOf(this, 'job_drivers', '/api/v1/job_drivers', { by_state, per_page: PAGE_SIZE }),
		),
	);
	const choices = lists.flat().flatMap(({ interviews, job }) =>
		recordsOf(interviews).map(({ id, start_at: start, status }) => {
			const time = DateTime.fromISO(String(start), { zone: this.getTimezone() });
			const title = isRecord(job) ? job.title : undefined;
			return choice(id, title, time.isValid ? time.toFormat('yyyy-MM-dd HH:mm') : start, status);
		}),
	);
	return { results: matching(choices, filter) };
}
