import type { LinkedAccount, Platform } from './accountRecords';
import { propertiesOf } from './contractSchemas';
import { commonModelNames, models } from './models';
import type { Fields } from './records';

/** The linked account as account details and webhooks have it. */
export function detailsBody({ details, platform }: LinkedAccount): Fields {
	return {
		...details,
		integration: platform.name,
		integration_slug: platform.slug,
		webhook_listener_url: `https://api.merge.dev/api/integrations/webhook-listener/${details.id}`,
		instance_id: null,
		instance_display_value: null,
	};
}

/** The linked account as the list of linked accounts has it. */
export function listedBody(account: LinkedAccount): Fields {
	const { details, platform } = account;
	return {
		...details,
		status_detail: details.status === 'RELINK_NEEDED' ? 'The credentials do not work.' : '',
		subdomain: details.end_user_origin_id,
		webhook_listener_url: detailsBody(account).webhook_listener_url,
		integration: {
			...integrationBody(platform, details.category),
			passthrough_available: true,
			available_model_operations: modelOperations(platform),
		},
		integration_specific_fields: {},
	};
}

export function integrationBody({ name, slug, color }: Platform, category: string): Fields {
	return { name, categories: [category], color, slug };
}

/** What the ATS can do with each model; what it cannot write it can still be read of. */
export function modelOperations(platform: Platform): Fields[] {
	return commonModelNames.map((model_name) => {
		const { resource } = models[model_name];
		const create = platform.writes[`${resource}.create`];
		const update = platform.writes[`${resource}.update`];
		return {
			model_name,
			available_operations: ['FETCH', ...(create ? ['CREATE'] : []), ...(update ? ['EDIT'] : [])],
			required_post_parameters: create?.required ?? [],
			supported_fields:
				model_name === 'ScheduledInterview'
					? platform.interviewFields
					: Object.keys(propertiesOf(model_name)),
		};
	});
}
