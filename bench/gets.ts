import { nodes } from '../test/engine/package';
import { bareLoop } from './nodes/bareLoop';
import { httpRequest } from './nodes/httpRequest';
import type { Call } from './nodes/neighbour';
import { plainDeclarative } from './nodes/plainDeclarative';
import { credentialFor, type Work } from './work';

/** An operation of ours about one record. */
interface Get extends Call {
	/** The class of the node. */
	node: string;
	resource: string;
	operation: string;
	/** The field that picks the record, and its mode for an ID. */
	field: string;
	mode: string;
}

const FROM_ITEM = '={{ $json.id }}';

/**
 * The Get of each vendor. Two have none by ID: with Apploi the questions of a job are read, with Interview Scheduler an
 * interview is accepted, which is a write.
 */
const operations: Record<string, Get> = {
	'Apploi Gets': {
		node: 'Apploi',
		credential: 'apploiApi',
		resource: 'job',
		operation: 'getQuestions',
		field: 'job_id',
		mode: 'id',
		method: 'GET',
		path: '/v1/apploi/{id}/questions.json',
		property: 'questions_en',
	},
	'Boooply Gets': {
		node: 'Boooply',
		credential: 'boooplyApi',
		resource: 'interview',
		operation: 'get',
		field: 'meetingCode',
		mode: 'code',
		method: 'GET',
		path: '/api/integration/interviews/{id}',
		property: 'meeting',
	},
	'Interview Scheduler Gets': {
		node: 'InterviewScheduler',
		credential: 'interviewSchedulerApi',
		resource: 'interview',
		operation: 'accept',
		field: 'id',
		mode: 'id',
		method: 'POST',
		path: '/api/v1/interviews/{id}/accept',
		property: 'interview',
	},
	'Kula Gets': {
		node: 'Kula',
		credential: 'kulaApi',
		resource: 'candidate',
		operation: 'get',
		field: 'id',
		mode: 'id',
		method: 'GET',
		path: '/v1/candidates/{id}',
		property: 'data',
	},
	'Merge ATS Gets': {
		node: 'MergeAts',
		credential: 'mergeAtsApi',
		resource: 'candidate',
		operation: 'get',
		field: 'id',
		mode: 'id',
		method: 'GET',
		path: '/ats/v1/candidates/{id}',
	},
};

/** What every contender gets: an item for each record, and the credential. */
const common = ({ credential }: Get, records: number, baseUrl: string) => ({
	items: Array.from({ length: records }, (_, index) => ({ id: `1000${index}` })),
	credentials: { [credential]: credentialFor(baseUrl) },
});

function approachesOf(get: Get): Work['approaches'] {
	const { node, credential, resource, operation, field, mode, method, path } = get;
	const chosen = { resource, operation };
	return {
		ours: (records, baseUrl) => ({
			...common(get, records, baseUrl),
			node,
			parameters: { ...chosen, [field]: { __rl: true, mode, value: FROM_ITEM } },
		}),
		'HTTP Request': (records, baseUrl) => ({
			...common(get, records, baseUrl),
			...httpRequest(credential, {
				method,
				url: `=${baseUrl}${path.replace('{id}', '{{ $json.id }}')}`,
			}),
		}),
		'plain declarative': (records, baseUrl) => ({
			...common(get, records, baseUrl),
			node: plainDeclarative(get, resource, operation, nodes[node]?.description.properties ?? []),
			parameters: { ...chosen, id: FROM_ITEM },
		}),
		'bare loop': (records, baseUrl) => ({
			...common(get, records, baseUrl),
			node: bareLoop(get),
			parameters: { id: FROM_ITEM },
		}),
	};
}

/** 1,000 items, each of which takes one request. */
export const gets: Work[] = Object.entries(operations).map(([name, get]) => ({
	name,
	sizes: [1000],
	quantities: ['cpu'],
	approaches: approachesOf(get),
}));
