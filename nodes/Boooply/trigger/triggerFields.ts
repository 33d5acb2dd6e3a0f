import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../shared/editor/fields';
import { duplicateFields, unsignedField } from '../../shared/trigger/webhookFields';

/** The fields of the Boooply Trigger; events and their fields are those of the vendor's page Webhooks. */
export const triggerFields: INodeProperties[] = [
	notice(
		'setUpNotice',
		'In Boooply open Integrations, add a webhook with the production URL above, choose the same events there, and copy its secret into the credential',
	),
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: [
			{ name: 'Any Event', value: '*', description: 'Also events that Boooply adds later' },
			{ name: 'Evaluation', value: 'evaluation', description: 'When the AI analysis is done' },
			{
				name: 'Interviewer Evaluation',
				value: 'interviewer_evaluation',
				description: 'How the interviewer of a 1-to-1 interview did',
			},
			{ name: 'Recording', value: 'recording', description: 'When the video is uploaded' },
			{ name: 'Scores', value: 'scores', description: 'Together with the evaluation, but shorter' },
			{ name: 'Transcript', value: 'transcript', description: 'When the transcription is done' },
		],
		default: ['evaluation'],
		description: 'The events that start the workflow. Others are ignored.',
	},
	{
		displayName: 'Interview Types',
		name: 'interviewTypes',
		type: 'multiOptions',
		options: [
			{ name: 'AI Interview', value: 'AI_ONLY' },
			{ name: '1-to-1 Interview', value: 'HUMAN' },
			{ name: 'Team Meeting', value: 'TEAM' },
		],
		default: [],
		description:
			'Only events of these interviews. None chosen means all. Scores and Recording do not tell the type and always pass.',
	},
	{
		displayName: 'Recommendations',
		name: 'recommendations',
		type: 'multiOptions',
		options: [
			{ name: 'Fail', value: 'FAIL' },
			{ name: 'Pass', value: 'PASS' },
			{ name: 'Review', value: 'REVIEW' },
			{ name: 'Strong Fail', value: 'STRONG_FAIL' },
			{ name: 'Strong Pass', value: 'STRONG_PASS' },
		],
		default: [],
		description:
			'Only evaluations and scores with these recommendations. None chosen means all. Other events always pass.',
	},
	unsignedField,
	...duplicateFields(24),
];
