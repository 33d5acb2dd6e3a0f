import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { commonInterview as ofBoooply } from '../../nodes/Boooply/commonInterview';
import { commonInterview as ofScheduler } from '../../nodes/InterviewScheduler/commonInterview';
import { commonInterview as ofKula } from '../../nodes/Kula/commonInterview';
import { commonInterview as ofMerge } from '../../nodes/MergeAts/commonInterview';
import { runAgent } from '../engine/agent';
import { byId } from '../engine/operations';
import type { NodeResult } from '../engine/runNode';
import { mondayAt } from '../sandbox/kulaClient';
import { applicant, newestApplicant, useApploi } from './Apploi/apploi';
import { anna, byCode, jane, people, useBoooply } from './Boooply/boooply';
import { interview as drive, useScheduler } from './InterviewScheduler/interviewScheduler';
import { useKula } from './Kula/kula';
import { useMergeAts } from './MergeAts/mergeAts';
import { commonFields, email, fullName, inCommonFormat, uuid } from './commonFields';

const apploi = useApploi();
const boooply = useBoooply();
const kula = useKula();
const merge = useMergeAts();
const scheduler = useScheduler();

/** How each vendor's node books an interview. */
const bookings: Record<string, (more?: INodeParameters) => Promise<NodeResult>> = {
	Apploi: async (more) =>
		await apploi.run('interview', 'schedule', {
			...applicant(),
			date: '2094-07-12T10:00:00',
			timezone: 'America/New_York',
			duration: 45,
			interviewerId: '123456',
			location: 'Ward 3',
			...more,
		}),
	Boooply: async (more) =>
		await boooply.run('interview', 'create', {
			interviewType: 'human',
			jobRole: 'Backend Engineer',
			...people(jane, anna),
			schedulingMode: 'FIXED',
			scheduledAt: '2094-07-12T10:00:00',
			timezone: 'Europe/Berlin',
			durationMinutes: 45,
			...more,
		}),
	'Interview Scheduler': async (more) =>
		await scheduler.run('interview', 'create', { ...drive, ...more }),
	Kula: async (more) =>
		await kula.run('interview', 'create', {
			basis: 'adHoc',
			application_id: byId(17084),
			organizer_id: byId(41),
			start_time: mondayAt(18),
			timezone: 'Asia/Kolkata',
			duration_minutes: 45,
			kind: 'panel',
			interviewer_ids: [41, 57],
			location: 'google_meet',
			...more,
		}),
	'Merge ATS': async (more) => {
		const [application, user] = await Promise.all(
			['application', 'user'].map(async (model) => {
				const { json } = await merge.run(model, 'getAll', { limit: 1 });
				return String(json[0]?.id);
			}),
		);
		const model = {
			application,
			interviewers: [user],
			start_at: '2094-07-12T08:00:00Z',
			end_at: '2094-07-12T08:45:00Z',
			location: 'https://meet.example.com/onsite',
			status: 'SCHEDULED',
			integration_params: { interview_id: '3001' },
		};
		return await merge.run('interview', 'create', {
			remote_user_id: byId(user),
			modelInput: 'json',
			modelJson: JSON.stringify(model),
			...more,
		});
	},
};

/** The booking as each of them tells it. */
const booked: Record<string, IDataObject> = {
	Apploi: {
		id: null,
		title: null,
		start: '2094-07-12T10:00:00-04:00',
		end: '2094-07-12T10:45:00-04:00',
		timeZone: 'America/New_York',
		status: 'scheduled',
		candidate: { id: String(newestApplicant), name: null, email: null },
		interviewers: [{ id: '123456', name: null, email: null }],
		location: 'Ward 3',
		link: null,
	},
	Boooply: {
		id: expect.stringMatching(/^Boooply-H-\d+$/),
		title: null,
		start: '2094-07-12T08:00:00Z',
		end: '2094-07-12T08:45:00Z',
		timeZone: null,
		status: 'scheduled',
		candidate: { id: expect.any(String), name: 'Jane Doe', email: jane.email },
		interviewers: [{ id: expect.any(String), name: 'Anna Keller', email: anna.email }],
		location: null,
		link: expect.stringMatching(/^https:\/\/boooply\.com\/meeting\/Boooply-H-\d+$/),
	},
	'Interview Scheduler': {
		id: expect.stringMatching(/^\d+$/),
		title: null,
		start: '2094-01-12T10:00:00Z',
		end: '2094-01-12T10:45:00Z',
		timeZone: null,
		status: 'awaitingReply',
		candidate: { id: '316', name: 'David Driver', email: null },
		interviewers: [{ id: '1946', name: 'Olivia Operator', email: null }],
		location: null,
		link: 'https://meet.example.com/depot',
	},
	Kula: {
		id: expect.stringMatching(/^\d+$/),
		title: null,
		start: expect.stringMatching(/T23:30:00\+05:30$/),
		end: expect.stringMatching(/T00:15:00\+05:30$/),
		timeZone: 'Asia/Kolkata',
		status: 'scheduled',
		candidate: { id: expect.stringMatching(/^\d+$/), name: fullName, email: null },
		interviewers: [
			{ id: '41', name: 'Ada Ruiz', email: 'ada.ruiz@example.com' },
			{ id: '57', name: 'Ben Otieno', email: 'ben.otieno@example.com' },
		],
		location: 'Google Meet',
		link: null,
	},
	'Merge ATS': {
		id: uuid,
		title: null,
		start: '2094-07-12T08:00:00Z',
		end: '2094-07-12T08:45:00Z',
		timeZone: null,
		status: 'scheduled',
		candidate: { id: uuid, name: fullName, email },
		interviewers: [{ id: uuid, name: fullName, email }],
		location: null,
		link: 'https://meet.example.com/onsite',
	},
};

describe('Common Format', () => {
	it.each(Object.keys(bookings))('tells a booking of %s in the same fields', async (vendor) => {
		const result = await bookings[vendor]?.({ ...inCommonFormat, simplify: true });
		expect(result?.error).toBeUndefined();
		expect(result?.json).toEqual([{ vendor, ...booked[vendor] }]);
		expect(result?.json.map(Object.keys)).toEqual([commonFields]);
	});

	it.each(Object.keys(bookings))(
		'leaves a booking of %s as it is while it is off',
		async (vendor) => {
			const result = await bookings[vendor]?.({ options: { commonFormat: false } });
			expect(result?.error).toBeUndefined();
			expect(result?.json).toEqual([expect.not.objectContaining({ vendor })]);
		},
	);

	it.each<[string, (interview: IDataObject) => IDataObject, Array<[IDataObject, string | null]>]>([
		[
			'Boooply',
			ofBoooply,
			[
				[{ sessionStatus: 'SCHEDULED' }, 'scheduled'],
				[{ sessionStatus: 'ACTIVE' }, 'inProgress'],
				[{ sessionStatus: 'COMPLETED', endReason: 'HOST_COMPLETED' }, 'completed'],
				[{ sessionStatus: 'COMPLETED', endReason: 'NO_SHOW' }, 'noShow'],
				[{ sessionStatus: 'FAILED', endReason: 'NO_SHOW' }, 'noShow'],
				[{ sessionStatus: 'FAILED', endReason: 'EXPIRED' }, 'failed'],
				[{ sessionStatus: 'CANCELLED' }, 'cancelled'],
				[{ sessionStatus: 'PAUSED' }, null],
				[{}, null],
			],
		],
		[
			'Interview Scheduler',
			ofScheduler,
			[
				[{ status: 'pending' }, 'awaitingReply'],
				[{ status: 'amended' }, 'awaitingReply'],
				[{ status: 'scheduled' }, 'scheduled'],
				[{ status: 'cancelled' }, 'cancelled'],
				[{ status: 'rejected' }, 'cancelled'],
				[{ status: 'done' }, null],
			],
		],
		[
			'Kula',
			ofKula,
			[
				[{ meeting_status: 'not_started' }, 'scheduled'],
				[{ meeting_status: 'in_progress' }, 'inProgress'],
				[{ meeting_status: 'ended' }, 'completed'],
				[{ meeting_status: 'cancelled' }, 'cancelled'],
				[{ meeting_status: 'candidate_no_show' }, 'noShow'],
				[{ meeting_status: null }, null],
			],
		],
		[
			'Merge ATS',
			ofMerge,
			[
				[{ status: 'SCHEDULED' }, 'scheduled'],
				[{ status: 'AWAITING_FEEDBACK' }, 'completed'],
				[{ status: 'COMPLETE' }, 'completed'],
				[{ status: 'SCHEDULED', remote_was_deleted: true }, 'cancelled'],
				[{ status: 'COMPLETE', remote_was_deleted: true }, 'completed'],
				[{ status: 'to_be_rescheduled' }, null],
			],
		],
	])('tells what %s says of the state in words of its own', (_vendor, ofVendor, cases) => {
		expect(cases.map(([interview]) => ofVendor(interview).status)).toEqual(
			cases.map(([, status]) => status),
		);
	});

	it.each<[string, (interview: IDataObject) => IDataObject]>([
		['Boooply', ofBoooply],
		['Interview Scheduler', ofScheduler],
		['Kula', ofKula],
		['Merge ATS', ofMerge],
	])('has all fields of an interview of which %s says nothing', (_vendor, ofVendor) => {
		expect(Object.keys(ofVendor({}))).toEqual(commonFields);
		expect(ofVendor({})).toMatchObject({
			id: null,
			start: null,
			candidate: null,
			interviewers: [],
		});
	});

	it('is told item by item', async () => {
		const { json } = await kula.run(
			'interview',
			'get',
			{ id: byId('={{ $json.id }}'), options: { commonFormat: '={{ $json.common }}' } },
			{
				items: [
					{ id: await newestOfKula(), common: true },
					{ id: await newestOfKula(), common: false },
				],
			},
		);
		expect(json).toEqual([
			expect.objectContaining({ vendor: 'Kula' }),
			expect.objectContaining({ meeting_status: 'not_started' }),
		]);
	});

	it('is what an agent reads of a tool', async () => {
		const { answers } = await runAgent({
			way: 'the engine',
			tools: {
				'Get Interview': {
					node: 'Boooply',
					parameters: {
						resource: 'interview',
						operation: 'get',
						...byCode("={{ $fromAI('code', '', 'string') }}"),
						...inCommonFormat,
					},
				},
			},
			turns: [[{ tool: 'Get Interview', input: { code: 'Boooply-AI-2000000001' } }]],
			credentials: { boooplyApi: boooply.credential() },
		});
		expect(answers).toEqual([[[expect.objectContaining({ vendor: 'Boooply' })]]]);
		expect(Object.keys(answers[0]?.[0]?.[0] ?? {})).toEqual(commonFields);
	});
});

async function newestOfKula(): Promise<number> {
	const { json } = await kula.run('interview', 'getAll', {
		limit: 1,
		filters: { sort_by: 'start_time' },
	});
	return Number(json[0]?.id);
}
