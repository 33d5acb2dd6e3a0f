import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { publicToken } from '../../../sandbox/vendors/mergeAts/seed/accounts';
import { byId } from '../../engine/operations';
import { nodes } from '../../engine/package';
import { operationsOf } from '../description';
import { describedOutputs, misfits, outputSchema } from '../outputSchema';
import { useMergeAts } from './mergeAts';

const merge = useMergeAts();

const listed = { simplify: true, limit: 20 };
const actingUser = { remote_user_id: byId('={{ $json.user }}') };
const asJson = (model: string) => ({
	modelInput: 'json',
	modelJson: model,
	simplify: true,
	...actingUser,
});
const one = (resource: string) => ({ id: byId(`={{ $json.${resource} }}`), simplify: true });

/** What operations take beside a record or a list, as `resource operation`. */
const parameters: Record<string, INodeParameters> = {
	'activity create': asJson(
		'={{ { activity_type: "NOTE", subject: "Call", body: "Free in May", candidate: $json.candidate } }}',
	),
	'application create': asJson('={{ { candidate: $json.candidate, job: $json.job } }}'),
	'application changeStage': {
		...one('application'),
		job_interview_stage: byId('={{ $json.jobInterviewStage }}'),
	},
	'attachment create': asJson(
		'={{ { file_name: "cv.pdf", file_url: "https://example.com/cv.pdf", candidate: $json.candidate, attachment_type: "RESUME" } }}',
	),
	'candidate create': asJson(
		'{"first_name": "Dana", "last_name": "Okafor", "email_addresses": [{"value": "dana@example.com", "email_address_type": "PERSONAL"}]}',
	),
	'candidate update': { ...one('candidate'), ...asJson('{"title": "Lead engineer"}') },
	'candidate upsert': {
		...asJson('{"first_name": "Dana", "last_name": "Okafor"}'),
		email: 'dana@example.com',
	},
	'candidate ignore': { model_id: byId('={{ $json.candidate }}'), reason: 'GDPR' },
	'interview create': asJson(
		'={{ { application: $json.application, interviewers: [$json.user], start_at: "2099-05-04T09:00:00Z", end_at: "2099-05-04T10:00:00Z", integration_params: { interview_id: "3001" } } }}',
	),
	'screeningQuestion getAll': { ...listed, job_id: byId('={{ $json.job }}') },
	'accountToken get': { public_token: publicToken },
	'accountToken regenerate': { confirmedAccountId: byId('={{ $json.account }}') },
	'linkedAccount delete': { confirmedAccountId: byId('={{ $json.account }}') },
	'linkToken create': {
		end_user_email_address: 'it@example.com',
		end_user_organization_name: 'Example Works',
		end_user_origin_id: 'customer-7',
		categories: ['ats'],
		additionalFields: { should_create_magic_link_url: true, link_expiry_mins: 60 },
	},
	'issue get': { id: byId('={{ $json.issue }}') },
	'fieldMapping create': {
		common_model_name: 'Candidate',
		remote_field_traversal_path: '={{ $json.remoteField.field_traversal_path }}',
		remote_method: '={{ $json.remoteField.method }}',
		remote_url_path: '={{ $json.remoteField.url_path }}',
		target: { target_field_name: 'shirt_size', target_field_description: 'Size of shirt' },
	},
	'fieldMapping update': {
		field_mapping_id: '={{ $json.fieldMapping }}',
		changes: { advanced_mapping_expression: '$uppercase($)' },
	},
	'fieldMapping delete': { field_mapping_id: '={{ $json.fieldMapping }}' },
	'targetField create': { name: 'shirt_size', common_model: 'Candidate', description: 'Size' },
	'scope update': {
		commonModels: {
			commonModel: [
				{
					model_name: 'ScheduledInterview',
					READ: true,
					WRITE: true,
					fields: { disabled_fields: ['location'] },
				},
			],
		},
	},
	'key generate': { name: 'Reporting' },
	'key regenerate': { name: '={{ $json.key }}', confirmedName: '={{ $json.key }}' },
	'webhookReceiver create': { event: 'candidate.updated', is_active: true, key: 'k' },
	'passthrough send': { method: 'GET', path: '/v1/interviews?per_page=2' },
	'passthrough sendAsync': { method: 'GET', path: '/v1/interviews?per_page=2' },
	'passthrough getResult': { async_passthrough_receipt_id: '={{ $json.receipt }}' },
};

describe("the Merge ATS node's output schemas", () => {
	const operations = nodes.MergeAts ? operationsOf(nodes.MergeAts.description) : [];
	const names = operations.map(({ name }) => name).sort();
	let item: IDataObject;

	beforeAll(async () => {
		await merge.control.setClock({ speed: 20 });
		const idOf = async (resource: string) => (await merge.newest(resource)).id;
		const { id: application, job } = await merge.newest('application');
		const stages = await merge.run('jobInterviewStage', 'getAll', {
			filters: { job_id: byId(job) },
		});
		const accounts = await merge.run('linkedAccount', 'getDetails');
		const remoteFields = await merge.run('remoteField', 'getAll', {
			remoteFieldFilters: { common_models: ['Candidate'] },
		});
		item = {
			application,
			job,
			jobInterviewStage: stages.json[0]?.id,
			account: accounts.json[0]?.id,
			remoteField: remoteFields.json[0]?.remote_endpoint_info,
			candidate: await idOf('candidate'),
			user: await idOf('user'),
			issue: await idOf('issue'),
		};
		for (const { name } of operations) {
			const [resource = '', operation] = name.split(' ');
			if (operation === 'get' && !(resource in item) && !(name in parameters)) {
				if (!['accountToken', 'scope'].includes(resource)) item[resource] = await idOf(resource);
			}
		}
	}, 120_000);

	/** What has to be there before an operation can be run on it. */
	async function prepared(name: string): Promise<IDataObject> {
		if (/^fieldMapping (delete|getAll|update)$/.test(name)) {
			const created = await merge.run('fieldMapping', 'create', parameters['fieldMapping create'], {
				items: [item],
			});
			return { ...item, fieldMapping: created.json[0]?.id };
		}
		if (name === 'passthrough getResult') {
			const sent = await merge.run('passthrough', 'sendAsync', {
				...parameters['passthrough send'],
				waitForResult: false,
			});
			await new Promise((resolve) => setTimeout(resolve, 500));
			return { ...item, receipt: sent.json[0]?.async_passthrough_receipt_id };
		}
		if (name === 'key regenerate') await merge.run('key', 'generate', { name: 'Reporting' });
		if (name === 'webhookReceiver getAll') {
			await merge.run('webhookReceiver', 'create', parameters['webhookReceiver create']);
		}
		return { ...item, key: 'Reporting' };
	}

	it('there is one for each operation, and no other', () => {
		expect(describedOutputs('MergeAts')).toEqual(names);
	});

	it.each(names)('fits the output of %s', async (name) => {
		const [resource = '', operation = ''] = name.split(' ');
		await merge.control.setClock({ speed: 20 });
		const items = [await prepared(name)];
		const own = parameters[name] ?? (operation === 'getAll' ? listed : one(resource));
		const { json, error } = await merge.run(resource, operation, own, { items });
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		const schema = outputSchema('MergeAts', resource, operation);
		expect(json.flatMap((output) => misfits(output, schema))).toEqual([]);
	});
});
