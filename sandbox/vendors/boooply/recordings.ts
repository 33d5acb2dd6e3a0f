import { createHmac } from 'node:crypto';
import { mapValues } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer, IncomingRequest } from '../vendor';
import { tenantOf } from './keys';
import type { Meeting } from './records';
import { recordingLength, recordingStream } from './recordingFile';
import { meetingOf, type BoooplyState } from './state';
import { utc } from './times';

interface MeetingPath {
	meetingCode: string;
}

const storagePath = '/_storage/recordings/';
const signingKey = 'storage of the sandbox';
const signedForMs = 7 * 24 * 60 * 60 * 1000;

export function recordingHandlers(state: BoooplyState) {
	return {
		'interview.getRecording'(context: Context<undefined, MeetingPath>): Answer {
			const meeting = meetingOf(tenantOf(context), context.request.params.meetingCode);
			const recording = recordingBody(state, meeting);
			const missing = recording ? {} : { message: 'No recording available' };
			return { status: 200, body: { success: true, recording, ...missing } };
		},
	};
}

/** With a fresh signed address each time; null without a recording. */
export function recordingBody(state: BoooplyState, { code, recording }: Meeting) {
	if (!recording) return null;
	const baseUrl = state.services.baseUrl();
	return {
		duration: recording.durationSeconds,
		format: 'mp4',
		createdAt: recording.createdAt,
		videoUrl: signedAddress(state, code, recording.bytes),
		// What answers there is not documented; the recording call gives a fresh signed address, as the vendor describes.
		videoApiUrl: `${baseUrl}/api/integration/interviews/${encodeURIComponent(code)}/recording`,
	};
}

function signedAddress(state: BoooplyState, code: string, bytes: number | undefined): string {
	const path = `${storagePath}${encodeURIComponent(code)}.mp4`;
	const query = new URLSearchParams({
		expires: utc(state.now() + signedForMs),
		nonce: state.nextToken(),
		...(bytes === undefined ? {} : { size: String(bytes) }),
	});
	query.append('signature', signatureOf(path, query));
	return `${state.services.baseUrl()}${path}?${query}`;
}

/**
 * The storage behind signed addresses. As common storage services do, it refuses an address that expired
 * or was changed, and a request that also carries a key.
 */
export function storageAnswer(state: BoooplyState, request: IncomingRequest): Answer | undefined {
	const { method, path, headers } = request;
	if (method !== 'GET' || !path.startsWith(storagePath)) return undefined;
	const { signature, ...signed } = request.query;
	const query = new URLSearchParams(mapValues(signed, String));
	const expired = Date.parse(String(signed.expires)) < state.now();
	if (headers.authorization !== undefined) return storageError(400, 'InvalidArgument');
	if (expired || signature !== signatureOf(path, query)) return storageError(403, 'AccessDenied');
	const size = signed.size === undefined ? undefined : Number(signed.size);
	return {
		status: 200,
		headers: { 'content-type': 'video/mp4', 'content-length': String(recordingLength(size)) },
		stream: recordingStream(size),
	};
}

function signatureOf(path: string, query: URLSearchParams): string {
	return createHmac('sha256', signingKey).update(`${path}?${query}`).digest('hex');
}

function storageError(status: number, code: string): Answer {
	return { status, body: { Error: { Code: code } } };
}
