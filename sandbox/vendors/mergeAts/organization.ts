import type { Context } from 'openapi-backend';
import type { Answer, Exchange } from '../vendor';
import { pageOf, type PageQuery } from './cursors';
import { refuse } from './errors';
import type { AuditEvent, Issue } from './organizationRecords';
import type { Fields } from './records';
import type { MergeAtsState } from './state';

interface AuditQuery extends PageQuery {
	start_date?: string;
	end_date?: string;
	event_type?: string;
	user_email?: string;
}

interface IssueQuery extends PageQuery {
	account_token?: string;
	end_date?: string;
	end_user_organization_name?: string;
	first_incident_time_after?: string;
	first_incident_time_before?: string;
	include_muted?: string;
	integration_name?: string;
	last_incident_time_after?: string;
	last_incident_time_before?: string;
	linked_account_id?: string;
	start_date?: string;
	status?: string;
}

/** Keys, the audit trail and issues of the organisation. */
export function organizationHandlers(state: MergeAtsState) {
	return {
		'key.generate'(context: Context<{ name: string }>): Answer {
			const { name } = context.request.requestBody;
			state.audit('CREATED_REMOTE_PRODUCTION_API_KEY', `Created the API key ${name}`);
			return { status: 200, body: { name, key: addKey(state, name) } };
		},
		/** Keys with this name stop working. */
		'key.regenerate'(context: Context<{ name: string }>): Answer {
			const { name } = context.request.requestBody;
			const old = [...state.keys].filter(([, keyName]) => keyName === name);
			if (old.length === 0) return refuse(404, 'Not found.');
			for (const [key] of old) state.keys.delete(key);
			state.audit('REGENERATED_PRODUCTION_API_KEY', `Regenerated the API key ${name}`);
			return { status: 200, body: { name, key: addKey(state, name) } };
		},
		'auditTrail.getAll'(
			context: Context<undefined, object, AuditQuery>,
			exchange: Exchange,
		): Answer {
			const { query } = context.request;
			const position = ({ created_at, id }: AuditEvent) => `${created_at} ${id}`;
			const found = state.auditTrail
				.filter(
					(event) =>
						(query.event_type ?? event.event_type) === event.event_type &&
						(query.user_email ?? event.user_email) === event.user_email &&
						isBetween(event.created_at, query.start_date, query.end_date),
				)
				.sort((one, other) => (position(one) < position(other) ? 1 : -1));
			const now = state.services.clock.now();
			return { status: 200, body: pageOf(found, query, position, now, exchange) };
		},
		'issue.getAll'(context: Context<undefined, object, IssueQuery>, exchange: Exchange): Answer {
			const { query } = context.request;
			const position = ({ last_incident_time, id }: Issue) => `${last_incident_time} ${id}`;
			const found = state.issues
				.filter((issue) => isAskedFor(state, issue, query))
				.sort((one, other) => (position(one) < position(other) ? 1 : -1));
			const page = pageOf(found, query, position, state.services.clock.now(), exchange);
			const results = page.results.map((issue) => issueBody(state, issue));
			return { status: 200, body: { ...page, results } };
		},
		'issue.get'(context: Context<undefined, { id: string }>): Answer {
			const issue = state.issues.find(({ id }) => id === context.request.params.id);
			return { status: 200, body: issueBody(state, issue ?? refuse(404, 'Not found.')) };
		},
	};
}

function addKey(state: MergeAtsState, name: string): string {
	const key = `production_${state.nextToken()}`;
	state.keys.set(key, name);
	return key;
}

function isAskedFor(state: MergeAtsState, issue: Issue, query: IssueQuery): boolean {
	const account = state.accounts.find(({ details }) => details.id === issue.accountId);
	const wanted: Array<[asked: string | undefined, value: string | undefined]> = [
		[query.status, issue.status],
		[query.linked_account_id, issue.accountId],
		[query.account_token, account?.token],
		[query.integration_name, account?.platform.name],
		[query.end_user_organization_name, account?.details.end_user_organization_name],
	];
	const { first_incident_time: first, last_incident_time: last } = issue;
	return (
		wanted.every(([asked, value]) => asked === undefined || asked === value) &&
		(!issue.is_muted || query.include_muted === 'true') &&
		isBetween(first, query.first_incident_time_after, query.first_incident_time_before) &&
		isBetween(last, query.last_incident_time_after, query.last_incident_time_before) &&
		isBetween(last, query.start_date, query.end_date)
	);
}

function issueBody(state: MergeAtsState, { accountId, ...issue }: Issue): Fields {
	const account = state.accounts.find(({ details }) => details.id === accountId);
	const end_user = account && {
		id: accountId,
		end_user_origin_id: account.details.end_user_origin_id,
		end_user_organization_name: account.details.end_user_organization_name,
		end_user_email_address: account.details.end_user_email_address,
	};
	return { ...issue, end_user: end_user ?? {} };
}

function isBetween(time: string, after: string | undefined, before: string | undefined): boolean {
	return (
		Date.parse(time) > (after === undefined ? -Infinity : Date.parse(after)) &&
		Date.parse(time) < (before === undefined ? Infinity : Date.parse(before))
	);
}
