import { orderBy } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { checkTeam, keyOf } from './keys';
import type { Applicant } from './records';
import type { ApploiState } from './state';

interface ApplicantQuery {
	team_id?: string;
	limit?: number;
	offset?: number;
	job_id?: string;
	updated_after?: string;
}

/** The statuses set up in the Application Stage Manager. */
export const applicantStatuses = ['New', 'Screening', 'Interview', 'Offer', 'Hired', 'Rejected'];

/** The vendor names no largest page: more than this is cut without a word here. */
const largestPage = 100;

export function applicantHandlers(state: ApploiState) {
	return {
		/** The vendor documents no order, and a total that may be missing: newest first and no total here. */
		'applicant.getAll'(context: Context<undefined, object, ApplicantQuery>): Answer {
			const { query } = context.request;
			const { limit = largestPage, offset = 0 } = query;
			checkTeam(context, query.team_id);
			const key = keyOf(context);
			const own = [...state.applicants.values()].filter((applicant) => {
				return key.mayReadApplicants && applicant.teamId === key.teamId;
			});
			const asked = own.filter((applicant) => isAsked(applicant, query));
			const newestFirst = orderBy(asked, ['appliedAt', 'id'], ['desc', 'desc']);
			const page = newestFirst.slice(offset, offset + Math.min(limit, largestPage));
			const data = page.map((applicant) => applicantBody(state, applicant));
			return { status: 200, body: { data } };
		},
		/** What a row holds is not documented: an ID and a name here. */
		'applicant.getStatuses'(context: Context<undefined, object, ApplicantQuery>): Answer {
			checkTeam(context, context.request.query.team_id);
			const data = applicantStatuses.map((name, index) => ({ id: index + 1, name }));
			return { status: 200, body: { data } };
		},
	};
}

function isAsked({ jobId, updatedAt }: Applicant, query: ApplicantQuery): boolean {
	const { job_id: job = String(jobId), updated_after: after } = query;
	return job === String(jobId) && (!after || Date.parse(updatedAt) > Date.parse(after));
}

/** The fields that the vendor's client libraries show; their names on the wire are not confirmed. */
export function applicantBody(state: ApploiState, applicant: Applicant) {
	const { id, name, email, status, appliedAt, jobId } = applicant;
	const job = state.jobs.get(jobId);
	return { id, name, email, status, applied_at: appliedAt, job: { id: jobId, name: job?.name } };
}
