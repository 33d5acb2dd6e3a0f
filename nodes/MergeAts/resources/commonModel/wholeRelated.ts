import type { Courier, Walk } from '../../../shared/request/paging/walk';
import { wantsCommonFormat } from '../../../shared/request/commonFormat';
import { isRecord } from '../../../shared/values';
import { TOKEN_HEADER } from '../../account/accountToken';

/** Reads a record that a written one names by its ID, once for all items; what cannot be read stays an ID. */
async function whole(courier: Courier, path: string, id: unknown): Promise<unknown> {
	if (typeof id !== 'string') return id;
	const url = `/ats/v1/${path}/${encodeURIComponent(id)}`;
	const key = `${url} ${String(courier.request.headers?.[TOKEN_HEADER])}`;
	return await courier.oncePerRun(key, async () => {
		try {
			const { response } = await courier.send({}, { method: 'GET', url });
			return isRecord(response.body) ? response.body : id;
		} catch {
			return id;
		}
	});
}

/**
 * Writes interviews and, for the common format, reads interviewers and stage: of a write Merge answers their IDs alone.
 */
export function readingRelated(walk: Walk): Walk {
	return async (item, courier) => {
		const written = await walk(item, courier);
		if (!wantsCommonFormat(item)) return written;
		for (const { json } of written) {
			const users = [json.interviewers ?? []].flat();
			const [stage, ...interviewers] = await Promise.all([
				whole(courier, 'job-interview-stages', json.job_interview_stage),
				...users.map(async (user) => await whole(courier, 'users', user)),
			]);
			Object.assign(json, { job_interview_stage: stage, interviewers });
		}
		return written;
	};
}
