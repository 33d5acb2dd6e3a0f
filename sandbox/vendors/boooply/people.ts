import type { ParticipantInput } from './records';

type Person = Omit<ParticipantInput, 'role'>;

const withCalendar: Person[] = [
	{ name: 'Anna Keller', email: 'anna.keller@example.com' },
	{ name: 'Ben Osei', email: 'ben.osei@example.com' },
];

/** Interviewers whose calendar is not connected. */
export const withoutCalendar: Person[] = [
	{ name: 'Chris Nocal', email: 'chris.nocal@example.com' },
	{ name: 'Dana Whitfield', email: 'dana.whitfield@example.com' },
];

export const interviewers = [...withCalendar, ...withoutCalendar];

export const candidates: Person[] = [
	'Jane Doe',
	'José Álvarez',
	'Mei Tanaka',
	'Oluwaseun Adeyemi',
	'Zoë Müller',
	'Priya Raman',
	'Łukasz Nowak',
	'Fatima El Amrani',
	'Søren Lindqvist',
	"Siobhán O'Neill",
	'Thiago Souza',
	'Hannah Cohen',
	'Nguyễn Minh Anh',
].map((name, index) => ({ name, email: `candidate${index + 1}@example.com` }));

export const jobRoles = [
	'Backend Engineer',
	'Frontend Engineer',
	'Data Analyst',
	'Product Designer',
	'Customer Success Manager',
	'Site Reliability Engineer',
	'Nurse',
];
