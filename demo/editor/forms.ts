import type { INodeParameters } from 'n8n-workflow';

/** A node's form, filled in as somebody would for a first try against the sandbox. */
export interface Form {
	/** Its name in the tests and of its step on the canvas; also of its picture. */
	name: string;
	/** Name of the node type, without the package's. */
	node: string;
	parameters: INodeParameters;
	/** Name of one of the demo's credentials. */
	credential: string;
	/** Dropdowns of fields that only the vendor knows: the first entry is chosen before a picture is taken. */
	firstChoices?: string[];
	/** Whether docs/nodes.md shows a picture of it. */
	pictured?: boolean;
}

type Unconnected = Omit<Form, 'credential'>;

const start = '2030-05-14T10:00:00';
const timezone = 'Europe/Berlin';

/** A record as it is chosen from a list. */
const chosen = (value: string | number, cachedResultName: string): INodeParameters => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName,
});

const people = {
	participant: [
		{ name: 'Nathan Smith', email: 'nathan.smith@example.com', role: 'CANDIDATE' },
		{ name: 'Anna Keller', email: 'anna.keller@example.com', role: 'INTERVIEWER' },
	],
};

const ada = chosen('41', 'Ada Ruiz');

const boooply: Unconnected[] = [
	{
		name: 'boooplyCreateInterview',
		node: 'boooply',
		pictured: true,
		parameters: {
			resource: 'interview',
			operation: 'create',
			interviewType: 'human',
			jobRole: 'Backend Engineer',
			participants: people,
			schedulingMode: 'FIXED',
			scheduledAt: start,
			timezone,
			durationMinutes: 45,
		},
	},
	{
		name: 'boooplyGetEvaluation',
		node: 'boooply',
		pictured: true,
		parameters: {
			resource: 'interview',
			operation: 'getEvaluation',
			meetingCode: chosen('Boooply-AI-2000000005', 'Priya Raman · AI · Completed'),
			ifNotReady: 'wait',
		},
	},
	{
		name: 'boooplyFindCommonSlots',
		node: 'boooply',
		pictured: true,
		parameters: {
			resource: 'availability',
			operation: 'findCommonSlots',
			emails: ['anna.keller@example.com', 'ben.osei@example.com'],
			slotMinutes: 45,
			timezone,
			search: { workStart: '09:00', workEnd: '18:00' },
		},
	},
	{
		name: 'boooplyGetManyInterviews',
		node: 'boooply',
		parameters: { resource: 'interview', operation: 'getAll' },
	},
	{
		name: 'boooplyAddParticipants',
		node: 'boooply',
		parameters: { resource: 'participant', operation: 'add', participants: people },
	},
	{
		name: 'boooplyTrigger',
		node: 'boooplyTrigger',
		pictured: true,
		parameters: { events: ['evaluation'], recommendations: ['PASS', 'STRONG_PASS'] },
	},
	{ name: 'boooplyStatusTrigger', node: 'boooplyStatusTrigger', parameters: {} },
	{
		name: 'boooplyReminderTrigger',
		node: 'boooplyReminderTrigger',
		parameters: { event: 'startingSoon', minutesBefore: 60 },
	},
];

const mergeAts: Unconnected[] = [
	{
		name: 'mergeGetManyInterviews',
		node: 'mergeAts',
		parameters: { resource: 'interview', operation: 'getAll' },
	},
	{
		name: 'mergeCreateInterview',
		node: 'mergeAts',
		pictured: true,
		firstChoices: ['integration_params.interview_id'],
		parameters: {
			resource: 'interview',
			operation: 'create',
			application: chosen(
				'ed8b7f18-a15f-4fa1-890e-d28e90afebe4',
				'Ada Abbott · Backend Engineer · 21 Nov 09:00',
			),
			interviewers: ['90faf54c-0cbb-4c32-8078-d9a1547c3665'],
			start_at: start,
			end_at: '2030-05-14T11:00:00',
			timezone,
			remote_user_id: chosen(
				'5fc9b865-ecab-4ff5-8642-8d1cb51375ac',
				'Ada Abbott · ada.abbott@acme.example',
			),
		},
	},
	{
		name: 'mergeChangeStage',
		node: 'mergeAts',
		parameters: { resource: 'application', operation: 'changeStage' },
	},
	{
		name: 'mergeCreateCandidate',
		node: 'mergeAts',
		parameters: { resource: 'candidate', operation: 'create' },
	},
	{ name: 'mergeTrigger', node: 'mergeAtsTrigger', parameters: {} },
	{
		name: 'mergePollingTrigger',
		node: 'mergeAtsPollingTrigger',
		pictured: true,
		parameters: { model: 'interview', events: ['new', 'changed'], statuses: ['SCHEDULED'] },
	},
	{
		name: 'mergeReminderTrigger',
		node: 'mergeAtsReminderTrigger',
		parameters: { event: 'startingSoon', minutesBefore: 60 },
	},
];

const apploi: Unconnected[] = [
	{
		name: 'apploiScheduleInterview',
		node: 'apploi',
		pictured: true,
		parameters: {
			resource: 'interview',
			operation: 'schedule',
			applicant_id: chosen('265733983', 'Maria Alvarez'),
			date: start,
			timezone: 'America/New_York',
			duration: 45,
			interviewerBy: 'email',
			interviewerEmail: 'dana.recruiter@example.com',
			interviewerTeamId: '345678',
			location: 'Ward 3',
		},
	},
	{
		name: 'apploiGetManyApplicants',
		node: 'apploi',
		parameters: { resource: 'applicant', operation: 'getAll' },
	},
	{
		name: 'apploiSubmitApplication',
		node: 'apploi',
		parameters: { resource: 'application', operation: 'submit' },
	},
	{ name: 'apploiTrigger', node: 'apploiTrigger', parameters: {} },
];

const interviewScheduler: Unconnected[] = [
	{
		name: 'schedulerCreateInterview',
		node: 'interviewScheduler',
		pictured: true,
		parameters: {
			resource: 'interview',
			operation: 'create',
			kind: 'video_call',
			start,
			timezone,
			duration: 45,
			listSettings: { company_id: '733', job_id: '332' },
			interviewee_id: chosen('316', 'David Driver'),
			interviewer_id: chosen('1946', 'Olivia Operator'),
			location: 'https://meet.example.com/driver-interview',
		},
	},
	{
		name: 'schedulerAmendInterview',
		node: 'interviewScheduler',
		parameters: { resource: 'interview', operation: 'amend' },
	},
];

const kula: Unconnected[] = [
	{
		name: 'kulaCreateInterview',
		node: 'kula',
		pictured: true,
		parameters: {
			resource: 'interview',
			operation: 'create',
			application_id: chosen('17084', 'Tara Reyes · Platform engineer'),
			basis: 'adHoc',
			organizer_id: ada,
			start_time: start,
			timezone,
			duration_minutes: 45,
			kind: 'panel',
			interviewer_ids: [41, 57],
			location: 'google_meet',
			candidate_template_id: chosen('77', 'Interview invite (candidate)'),
			interviewer_template_id: chosen('78', 'Interview invite (interviewer)'),
		},
	},
	{
		name: 'kulaCheckAvailability',
		node: 'kula',
		pictured: true,
		parameters: {
			resource: 'availability',
			operation: 'check',
			organizer_id: ada,
			interviewer_ids: [41, 57],
			interview_kind: 'panel',
			start_time: start,
			timezone,
			duration_minutes: 45,
		},
	},
	{
		name: 'kulaGetManyInterviews',
		node: 'kula',
		parameters: { resource: 'interview', operation: 'getAll' },
	},
	{
		name: 'kulaMoveStage',
		node: 'kula',
		parameters: { resource: 'application', operation: 'moveStage' },
	},
	{ name: 'kulaTrigger', node: 'kulaTrigger', parameters: { events: ['interview.event.created'] } },
	{
		name: 'kulaReminderTrigger',
		node: 'kulaReminderTrigger',
		parameters: { event: 'feedbackDue', hoursAfter: 24, days: 14 },
	},
];

const withCredential = (credential: string, unconnected: Unconnected[]): Form[] =>
	unconnected.map((form) => ({ ...form, credential }));

/** The main forms of every node. */
export const forms: readonly Form[] = [
	...withCredential('Boooply sandbox', boooply),
	...withCredential('Merge ATS sandbox', mergeAts),
	...withCredential('Apploi sandbox', apploi),
	...withCredential('Interview Scheduler sandbox (operator)', interviewScheduler),
	...withCredential('Kula sandbox', kula),
];
