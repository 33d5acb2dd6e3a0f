import type { Application } from './records';
import { plantApplication } from './standardData';
import type { KulaState } from './state';

/** What `control.seed('kula', …)` takes. */
export interface KulaSeed {
	/** Applications to add, the newest last; or how many there are to be. */
	applications?: Array<Partial<Application>> | number;
	/** IDs of applications to take away. */
	removedApplications?: number[];
	/** Where public origins lead, such as `{"https://n8n.example.com": "http://127.0.0.1:5678"}`. */
	tunnels?: Record<string, string>;
}

/** Adds what is given; returns the records that were added. */
export function plant(state: KulaState, data: KulaSeed): { applications: Application[] } {
	const { applications = [], removedApplications = [], tunnels = {} } = data;
	const wanted =
		typeof applications === 'number'
			? Array.from({ length: applications - state.tables.applications.size }, () => ({}))
			: applications;
	for (const id of removedApplications) state.tables.applications.delete(id);
	for (const [origin, target] of Object.entries(tunnels)) state.tunnels.set(origin, target);
	return { applications: wanted.map((fields) => plantApplication(state, fields)) };
}
