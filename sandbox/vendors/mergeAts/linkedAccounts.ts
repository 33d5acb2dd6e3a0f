import type { Context } from 'openapi-backend';
import type { Answer, Exchange } from '../vendor';
import { accountOf } from './access';
import { detailsBody, integrationBody, listedBody, modelOperations } from './accountDetails';
import type { LinkedAccount, WebhookReceiver } from './accountRecords';
import { pageOf, type PageQuery } from './cursors';
import { refuse } from './errors';
import type { MergeAtsState } from './state';
import { emit } from './webhooks';

interface AccountsQuery extends PageQuery {
	category?: string;
	end_user_email_address?: string;
	end_user_organization_name?: string;
	end_user_origin_id?: string;
	end_user_origin_ids?: string;
	id?: string;
	ids?: string;
	include_duplicates?: boolean;
	integration_name?: string;
	is_test_account?: string;
	status?: string;
}

interface LinkInput {
	integration?: string | null;
	should_create_magic_link_url?: boolean | null;
}

type Filter = (account: LinkedAccount, query: AccountsQuery) => boolean;

/** A filter that is not asked for lets everything pass, but test accounts are told only when asked for. */
const filters: Filter[] = [
	({ details }, query) => allows(query.category, details.category),
	({ details }, query) => allows(query.status, details.status),
	({ details }, query) => allows(query.end_user_email_address, details.end_user_email_address),
	({ details }, { end_user_organization_name: name }) =>
		allows(name, details.end_user_organization_name),
	({ details }, query) => allows(query.end_user_origin_id, details.end_user_origin_id),
	({ details }, query) =>
		query.end_user_origin_ids?.split(',').includes(details.end_user_origin_id) ?? true,
	({ details }, query) => allows(query.id, details.id),
	({ details }, query) => query.ids?.split(',').includes(details.id) ?? true,
	({ platform }, query) => allows(query.integration_name, platform.name),
	({ details }, query) => (query.is_test_account === 'true') === (details.account_type === 'TEST'),
];

function allows(wanted: string | undefined, value: string): boolean {
	return wanted === undefined || wanted === value;
}

export function linkedAccountHandlers(state: MergeAtsState) {
	return {
		'linkedAccount.getDetails': (context: Context): Answer => ({
			status: 200,
			body: detailsBody(accountOf(context)),
		}),
		'linkedAccount.getAll'(
			context: Context<undefined, object, AccountsQuery>,
			exchange: Exchange,
		): Answer {
			const { query } = context.request;
			const found = state.accounts
				.filter((account) => filters.every((filter) => filter(account, query)))
				.sort((one, other) => (position(one) < position(other) ? 1 : -1));
			const page = pageOf(found, query, position, state.services.clock.now(), exchange);
			return { status: 200, body: { ...page, results: page.results.map(listedBody) } };
		},
		'linkedAccount.delete'(context: Context): Answer {
			const account = accountOf(context);
			state.accounts.splice(state.accounts.indexOf(account), 1);
			const organization = account.details.end_user_organization_name;
			state.audit('DELETED_LINKED_ACCOUNT', `Deleted the account of ${organization}`);
			emit(state, account, 'LinkedAccount.deleted', detailsBody(account));
			return { status: 200, body: {} };
		},
		/** A public token works once. */
		'accountToken.get'(context: Context<undefined, { public_token: string }>): Answer {
			const { public_token } = context.request.params;
			const account = state.accountByToken(state.publicTokens.get(public_token) ?? '');
			if (!account) return refuse(404, 'Not found.');
			state.publicTokens.delete(public_token);
			const { token, platform, details } = account;
			const integration = integrationBody(platform, details.category);
			return { status: 200, body: { account_token: token, integration, id: details.id } };
		},
		'accountToken.regenerate'(context: Context): Answer {
			const account = accountOf(context);
			account.token = state.nextToken();
			const { token: account_token, details } = account;
			return { status: 200, body: { linked_account_id: details.id, account_token } };
		},
		'linkToken.create'(context: Context<LinkInput>): Answer {
			const { integration, should_create_magic_link_url } = context.request.requestBody;
			const link_token = state.nextToken();
			const magic_link_url = `https://link.merge.dev/${link_token}`;
			return {
				status: 200,
				body: {
					link_token,
					...(integration && { integration_name: integration }),
					...(should_create_magic_link_url && { magic_link_url }),
				},
			};
		},
		'availableAction.getAll'(context: Context): Answer {
			const { platform, details } = accountOf(context);
			const body = {
				integration: integrationBody(platform, details.category),
				passthrough_available: true,
				available_model_operations: modelOperations(platform),
			};
			return { status: 200, body };
		},
		'webhookReceiver.getAll': (context: Context): Answer => ({
			status: 200,
			body: accountOf(context).webhookReceivers,
		}),
		'webhookReceiver.create'(context: Context<WebhookReceiver>): Answer {
			const receiver = context.request.requestBody;
			accountOf(context).webhookReceivers.push(receiver);
			return { status: 201, body: receiver };
		},
	};
}

function position({ details }: LinkedAccount): string {
	return `${details.completed_at} ${details.id}`;
}
