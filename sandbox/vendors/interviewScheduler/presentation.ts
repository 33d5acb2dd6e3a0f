import { DateTime } from 'luxon';
import type { Contract, Interview, Job, JobDriver, User } from './records';

export function userBody(user: User) {
	const { id, role, email, phoneNumber, firstName, lastName, jobPosition } = user;
	return {
		id,
		contact_phone_number: null,
		email,
		first_name: firstName,
		job_position: jobPosition,
		last_name: lastName,
		phone_number: phoneNumber,
		profile_id: role === 'driver' ? id + 5000 : null,
		role,
	};
}

export function titleOf({ firstName, lastName }: User): string {
	return `${firstName} ${lastName}`;
}

/** An interview as the driver's list embeds it. */
export function shortInterviewBody(interview: Interview) {
	return {
		id: interview.id,
		amend_end_at: interview.amendEndAt,
		amend_start_at: interview.amendStartAt,
		amended_by: interview.amendedBy,
		end_at: interview.endAt,
		interviewee_id: interview.interviewee.id,
		interviewer_id: interview.interviewer.id,
		kind: interview.kind,
		location: interview.location,
		start_at: interview.startAt,
		status: interview.status,
	};
}

/** An interview as the calls on interviews answer it. */
export function interviewBody(interview: Interview) {
	const { interviewee, interviewer } = interview;
	const { driver, job } = interviewee;
	return {
		...shortInterviewBody(interview),
		interviewee: {
			id: interviewee.id,
			currency: job.currency,
			driver: {
				id: driver.id,
				image: null,
				phone_number: driver.phoneNumber,
				title: titleOf(driver),
			},
			kind: interviewee.kind,
			updated_at: interviewee.updatedAt,
		},
		interviewer: {
			id: interviewer.id,
			contact_phone_number: null,
			image: null,
			title: titleOf(interviewer),
		},
	};
}

export function jobBody(job: Job) {
	const { id, company, title, jobType, postcode, startDate, endDate, publishedAt, currency } = job;
	return {
		id,
		company: { id: company.id, image: null, name: company.name },
		currency,
		end_date: endDate,
		job_type: jobType,
		number: 37_000_000 + id,
		postcode,
		published_at: publishedAt,
		start_date: startDate,
		title,
	};
}

/** @param now The sandbox's time in milliseconds since 1970 */
export function contractBody(contract: Contract, jobDriver: JobDriver, now: number) {
	const { id, state, startDate, endDate } = contract;
	const days = DateTime.fromISO(endDate).diff(DateTime.fromMillis(now), 'days').days;
	return {
		id,
		days_to_expire: Math.ceil(days),
		end_date: endDate,
		job_driver_id: jobDriver.id,
		policy_schema: { markable_as_ended: state === 'active' },
		start_date: startDate,
		state,
	};
}

/** @param now The sandbox's time in milliseconds since 1970 */
export function jobDriverBody(jobDriver: JobDriver, now: number) {
	const { id, driver, job, kind, contract, updatedAt } = jobDriver;
	return {
		id,
		chat_id: id + 250,
		contract: contract && contractBody(contract, jobDriver, now),
		currency: job.currency,
		driver: {
			id: driver.id,
			first_name: driver.firstName,
			last_name: driver.lastName,
			profile_id: driver.id + 5000,
			referral_code: String(600_000 + driver.id),
		},
		kind,
		started_at: null,
		updated_at: updatedAt,
		wage: { amount: '53.1', type: 'fixed' },
	};
}
