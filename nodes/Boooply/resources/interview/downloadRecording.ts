import type { PostReceiveAction } from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { download } from './download';
import { refuse } from '../../../shared/input/refuse';
import { meetingCodeOf } from './meeting';
import { recordingIn } from './recording';
import { resultOutput } from './results';

const streamed: PostReceiveAction = async function (items) {
	const property = String(this.getNodeParameter('binaryPropertyName', 'data'));
	const code = meetingCodeOf(this);
	return await Promise.all(
		items.map(async ({ json: { videoUrl, ...about } }) => {
			if (typeof videoUrl !== 'string') {
				return refuse(
					this,
					`Interview ${code} has no recording`,
					'Only finished interviews that were recorded have one. Get Recording can wait for it.',
				);
			}
			const fileName = `${code}.${String(about.format ?? 'mp4')}`;
			return { json: about, binary: { [property]: await download(this, videoUrl, fileName) } };
		}),
	);
};

/** API reference, Get Recording: the signed URL of the answer is fetched at once. */
export const downloadRecording: Operation = {
	name: 'Download Recording',
	value: 'downloadRecording',
	action: 'Download the recording of an interview',
	description: 'Get the video as a file, streamed from a fresh signed URL',
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/recording' },
		output: { postReceive: [...resultOutput(recordingIn), streamed] },
	},
};

export const downloadRecordingFields = shownFor(
	'interview',
	['downloadRecording'],
	[
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output binary field to put the file in',
		},
	],
);
