import { DateTime } from 'luxon';
import type { Company, Job, JobDriver, JobDriverKind, User } from './records';
import type { SchedulerState } from './state';

/** Everybody's password. */
export const sandboxPassword = 'sandbox-password';
export const operatorEmail = 'olivia.operator@example.com';
export const driverEmail = 'david.driver@example.com';

/** Tokens that are valid for 30 days from the start. */
export const operatorToken = 'sandbox-operator-token';
export const driverToken = 'sandbox-driver-token';

const company: Company = { id: 733, name: 'Example Coaches' };
const competitor: Company = { id: 734, name: 'Other Coaches' };

const operatorId = 1946;
const driverId = 1140;
const colleagueCount = 22;
const otherDriverCount = 56;

/** The data of the start: the same in every sandbox, dated relative to its clock. */
export function seedStandardData(state: SchedulerState): void {
	addOperators(state);
	const [job, otherJob] = [addJob(state, 332, company), addJob(state, 333, competitor)];
	const david = addDriver(state, driverId, 'David', driverEmail);
	addJobDriver(state, job, david, { id: 316, kind: 'accepted', listed: 'current' });
	addJobDriver(state, otherJob, david, { id: 290, kind: 'verified', listed: null });
	for (let index = 0; index < otherDriverCount; index += 1) {
		const driver = addDriver(
			state,
			2000 + index,
			`Driver${index + 1}`,
			`driver${index + 1}@example.com`,
		);
		const listed = index % 4 === 3 ? 'former' : 'current';
		const kind = index % 2 === 0 ? 'verified' : 'accepted';
		addJobDriver(state, job, driver, { id: 400 + index, kind, listed });
	}
	const expiresAt = state.now() + 30 * 86_400_000;
	state.tokens.set(operatorToken, { userId: operatorId, expiresAt });
	state.tokens.set(driverToken, { userId: driverId, expiresAt });
}

function addOperators(state: SchedulerState): void {
	addOperator(state, company, {
		id: operatorId,
		isAdministrator: true,
		email: operatorEmail,
		firstName: 'Olivia',
		lastName: 'Operator',
	});
	for (let index = 0; index < colleagueCount; index += 1) {
		addOperator(state, company, {
			id: 1014 + index,
			isAdministrator: false,
			email: `colleague${index + 1}@example.com`,
			firstName: index === 0 ? 'Ian' : `Iris ${index}`,
			lastName: 'Interviewer',
		});
	}
	addOperator(state, competitor, {
		id: 1900,
		isAdministrator: true,
		email: 'other.operator@example.com',
		firstName: 'Otto',
		lastName: 'Other',
	});
}

function addOperator(
	state: SchedulerState,
	employer: Company,
	person: Pick<User, 'id' | 'isAdministrator' | 'email' | 'firstName' | 'lastName'>,
): void {
	state.users.set(person.id, {
		...person,
		role: 'operator',
		company: employer,
		phoneNumber: phoneNumberOf(person.id),
		jobPosition: 'Depot manager',
	});
}

function addDriver(state: SchedulerState, id: number, firstName: string, email: string): User {
	const driver: User = {
		id,
		role: 'driver',
		isAdministrator: false,
		company: null,
		email,
		phoneNumber: phoneNumberOf(id),
		firstName,
		lastName: 'Driver',
		jobPosition: null,
	};
	state.users.set(id, driver);
	return driver;
}

function phoneNumberOf(id: number): string {
	return `+44163296${String(id).padStart(4, '0')}`;
}

function addJob(state: SchedulerState, id: number, owner: Company): Job {
	const now = DateTime.fromMillis(state.now(), { zone: 'utc' });
	const job: Job = {
		id,
		company: owner,
		title: 'Coach driver',
		jobType: 'full_time',
		postcode: 'NG1 1AA',
		startDate: dateOf(now.plus({ days: 30 })),
		endDate: null,
		publishedAt: state.timestamp(),
		currency: 'GBP',
	};
	state.jobs.set(id, job);
	return job;
}

interface Application {
	id: number;
	kind: JobDriverKind;
	listed: JobDriver['state'];
}

/** Every driver who is accepted has a contract that waits to be accepted. */
function addJobDriver(
	state: SchedulerState,
	job: Job,
	driver: User,
	{ id, kind, listed }: Application,
): void {
	const now = DateTime.fromMillis(state.now(), { zone: 'utc' });
	const contract = {
		id: id + 1000,
		state: 'pending' as const,
		startDate: dateOf(now.plus({ days: 30 })),
		endDate: dateOf(now.plus({ days: 60 })),
	};
	state.jobDrivers.set(id, {
		id,
		job,
		driver,
		kind,
		state: listed,
		contract: kind === 'accepted' ? contract : null,
		updatedAt: state.timestamp(),
	});
}

function dateOf(time: DateTime<true> | DateTime<false>): string {
	return time.toFormat('yyyy-MM-dd');
}
