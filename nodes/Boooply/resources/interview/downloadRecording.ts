import type { PostReceiveAction } from 'n8n-workflow';

import { outputFile } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { refuse } from '../../../shared/input/refuse';
import { download } from '../../../shared/request/download';
import type { Operation } from '../../../shared/request/operation';
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
			const file = await download(this, {
				url: videoUrl,
				name: `${code}.${String(about.format ?? 'mp4')}`,
				remedy: 'Run the node again: each run gets a fresh link to the file.',
			});
			return { json: about, binary: { [property]: file } };
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

export const downloadRecordingFields = shownFor('interview', ['downloadRecording'], [outputFile]);
