import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { applicantStatuses } from './applicants';
import { refuse, refuseUnknown } from './errors';
import { checkFullApply } from './fullApply';
import { book } from './interviews';
import { keyOf } from './keys';
import type { ApplicationInput } from './records';
import type { ApploiState } from './state';

export function applicationHandlers(state: ApploiState) {
	return {
		/** The answer is not shown in the vendor's pages: the new ID here. */
		'application.submit'(context: Context<ApplicationInput>): Answer {
			const input = context.request.requestBody;
			const { teamId } = keyOf(context);
			const job = state.jobs.get(Number(input.job?.jobId));
			if (job?.teamId !== teamId) return refuseUnknown();
			const { applicant_status: status = 'New', appliedOnMillis = state.now() } = input;
			if (!applicantStatuses.includes(status)) refuse(400, `No status ${status} is set up`);
			if (job.questions.length > 0) checkFullApply(job, input);
			const id = state.nextApplicantId();
			if (input.interview) book(state, id, input.interview);
			state.applicants.set(id, {
				id,
				teamId,
				name: input.applicant.fullName ?? '',
				email: input.applicant.email ?? '',
				status,
				appliedAt: new Date(appliedOnMillis).toISOString(),
				updatedAt: new Date(state.now()).toISOString(),
				jobId: job.id,
			});
			const token = input.get_person_token ? { person_token: `person-${id}` } : {};
			return { status: 201, body: { data: { id, ...token } } };
		},
	};
}
