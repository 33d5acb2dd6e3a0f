import { mapValues } from 'lodash';
import { stableUuid } from '../../stableId';
import type { Fields } from './records';

interface RemoteField {
	key: string;
	path: string;
	displayName: string;
	description: string;
	choices: string[];
	/** Share of records that have a value. */
	coverage: number;
}

/** What the accounts' ATS has beside the common fields, by model. */
const remoteFields: Record<string, RemoteField[]> = {
	Candidate: [
		{
			key: 'notice_period',
			path: '/candidates',
			displayName: 'Notice period',
			description: 'How soon the candidate can begin',
			choices: ['none', 'one month', 'three months'],
			coverage: 1,
		},
	],
	ScheduledInterview: [
		{
			key: 'video_url',
			path: '/interviews',
			displayName: 'Video URL',
			description: 'Where the interview takes place',
			choices: [],
			coverage: 0.5,
		},
	],
};

/** By model, as the vendor answers them. */
export function remoteFieldsOf(includeExamples: boolean): Record<string, Fields[]> {
	return mapValues(remoteFields, (fields) =>
		fields.map(({ key, path, displayName, description, choices, coverage }) => ({
			schema: { type: 'string' },
			remote_key_name: key,
			remote_endpoint_info: { method: 'GET', url_path: path, field_traversal_path: [key] },
			...(includeExamples && { example_values: choices }),
			advanced_metadata: {
				id: stableUuid(`remote field ${key}`),
				display_name: displayName,
				description,
				is_required: false,
				is_custom: true,
				field_choices: choices,
			},
			coverage,
		})),
	);
}
