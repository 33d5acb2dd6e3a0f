import type { INodeProperties } from 'n8n-workflow';

import { commonFormatOfTrigger } from '../../shared/editor/fields';
import { commonModels } from '../model/commonModels';
import { watchedAccount } from './watchedAccount';

/** The models whose lists can be asked for modified records; those of one job cannot. */
const polled = commonModels.filter(({ path }) => !path.includes('{'));

/** The fields of the Merge ATS Polling Trigger. */
export const pollingTriggerFields: INodeProperties[] = [
	{
		displayName: 'Model',
		name: 'model',
		type: 'options',
		options: polled.map(({ displayName, resource }) => ({ name: displayName, value: resource })),
		default: 'interview',
		description: 'The records to watch',
	},
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: [
			{ name: 'Changed', value: 'changed', description: 'A record changed in Merge' },
			{ name: 'New', value: 'new', description: 'A record is new in Merge' },
			{ name: 'Removed', value: 'removed', description: 'A record was deleted in the ATS' },
		],
		default: ['new', 'changed'],
		description: 'What has to happen to a record',
	},
	{
		displayName: 'Interviews Entering a Status',
		name: 'statuses',
		type: 'multiOptions',
		options: [
			{ name: 'Awaiting Feedback', value: 'AWAITING_FEEDBACK' },
			{ name: 'Complete', value: 'COMPLETE' },
			{ name: 'Scheduled', value: 'SCHEDULED' },
		],
		default: [],
		displayOptions: { show: { model: ['interview'] } },
		description:
			'Only interviews that come into one of these states. None chosen means any change. An expression may name states of the ATS itself.',
	},
	watchedAccount,
	{ ...commonFormatOfTrigger, displayOptions: { show: { model: ['interview'] } } },
];
