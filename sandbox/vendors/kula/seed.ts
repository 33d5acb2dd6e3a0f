import { plantInterview } from './interviews';
import type { Application, Interview, KulaRecord } from './records';
import { plantApplication } from './standardData';
import { utc, type KulaState } from './state';

/** What `control.seed('kula', …)` takes. */
export interface KulaSeed {
	/** Drops all interviews and scorecards first. */
	empty?: boolean;
	/** Applications to add, the newest last; or how many there are to be. */
	applications?: Array<Partial<Application>> | number;
	/** Changes the interview with the same ID, or adds one. */
	interviews?: Array<Partial<Interview>>;
	/** Scorecards to add. */
	scorecards?: Array<Partial<KulaRecord>>;
	/** IDs of applications to take away. */
	removedApplications?: number[];
	/** Where public origins lead, such as `{"https://n8n.example.com": "http://127.0.0.1:5678"}`. */
	tunnels?: Record<string, string>;
}

/** Adds what is given; returns the records that were added, and the interviews that were changed. */
export function plant(
	state: KulaState,
	data: KulaSeed,
): { applications: Application[]; interviews: Interview[] } {
	const { applications = [], removedApplications = [], tunnels = {} } = data;
	const { empty = false, interviews = [], scorecards = [] } = data;
	if (empty) {
		state.tables.interviews.clear();
		state.tables.scorecards.clear();
	}
	const wanted =
		typeof applications === 'number'
			? Array.from({ length: applications - state.tables.applications.size }, () => ({}))
			: applications;
	for (const id of removedApplications) state.tables.applications.delete(id);
	for (const [origin, target] of Object.entries(tunnels)) state.tunnels.set(origin, target);
	for (const fields of scorecards) {
		state.add('scorecards', { type: 'interview', status: 'submitted', ...fields });
	}
	return {
		applications: wanted.map((fields) => plantApplication(state, fields)),
		interviews: interviews.map((fields) => plantedInterview(state, fields)),
	};
}

/** Without an application of its own a new interview belongs to the newest. */
function plantedInterview(state: KulaState, fields: Partial<Interview>): Interview {
	const known = state.tables.interviews.get(fields.id ?? 0);
	const interview = known ?? newInterview(state, fields.application_id);
	state.change(interview, fields);
	return interview;
}

function newInterview(state: KulaState, applicationId: number | undefined): Interview {
	const newest = Math.max(...state.tables.applications.keys());
	const application = state.get('applications', applicationId ?? newest, 'Application');
	return plantInterview(state, application, {
		organizer_id: 41,
		start_time: utc(state.now()),
		duration_minutes: 60,
		timezone: 'America/Los_Angeles',
		kind: 'one_on_one',
		location: 'google_meet',
		interviewer_ids: [57],
	});
}
