import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import type { LinkedAccount, Scope } from './accountRecords';
import { refuse } from './errors';
import { commonModelNames, isModelName } from './models';
import type { Fields, ModelName } from './records';
import type { MergeAtsState } from './state';

interface ScopesInput {
	common_models: Array<{
		model_name: string;
		model_permissions?: Partial<Record<'READ' | 'WRITE', { is_enabled?: boolean }>>;
		field_permissions?: { enabled_fields?: unknown[]; disabled_fields?: unknown[] };
	}>;
}

const everything: Scope = { READ: true, WRITE: true, enabledFields: [], disabledFields: [] };

export function scopeOf(account: LinkedAccount, model: ModelName): Scope {
	return account.scopes.get(model) ?? everything;
}

export function scopeHandlers(state: MergeAtsState) {
	return {
		'scope.getDefault': (): Answer => ({
			status: 200,
			body: { common_models: commonModelNames.map((name) => scopeBody(name, everything)) },
		}),
		'scope.get': (context: Context): Answer => scopesAnswer(accountOf(context)),
		'scope.update'(context: Context<ScopesInput>): Answer {
			const account = accountOf(context);
			for (const change of context.request.requestBody.common_models) {
				const { model_name: name, model_permissions, field_permissions } = change;
				if (!isModelName(name)) return refuse(400, `There is no common model ${name}.`);
				const old = scopeOf(account, name);
				account.scopes.set(name, {
					READ: model_permissions?.READ?.is_enabled ?? old.READ,
					WRITE: model_permissions?.WRITE?.is_enabled ?? old.WRITE,
					enabledFields: field_permissions?.enabled_fields ?? old.enabledFields,
					disabledFields: field_permissions?.disabled_fields ?? old.disabledFields,
				});
			}
			const organization = account.details.end_user_organization_name;
			state.audit('CHANGED_SCOPES', `Changed the scopes of ${organization}`);
			return scopesAnswer(account);
		},
	};
}

function scopesAnswer(account: LinkedAccount): Answer {
	const common_models = commonModelNames.map((name) => scopeBody(name, scopeOf(account, name)));
	return { status: 200, body: { common_models } };
}

function scopeBody(model_name: string, scope: Scope): Fields {
	return {
		model_name,
		model_permissions: {
			READ: { is_enabled: scope.READ },
			WRITE: { is_enabled: scope.WRITE },
		},
		field_permissions: {
			enabled_fields: scope.enabledFields,
			disabled_fields: scope.disabledFields,
		},
	};
}
