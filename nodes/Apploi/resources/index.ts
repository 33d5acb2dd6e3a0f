import type { INodeProperties } from 'n8n-workflow';

import { allowPastTimes, commonFormat } from '../../shared/editor/fields';
import { propertiesOf, resourceField } from '../../shared/editor/resource';
import { applicant } from './applicant';
import { application } from './application';
import { interview } from './interview';
import { job } from './job';
import { jobBoard } from './jobBoard';
import { message } from './message';

const resource = resourceField(
	[
		{ name: 'Applicant', value: 'applicant' },
		{ name: 'Application', value: 'application' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Job', value: 'job' },
		{ name: 'Job Board', value: 'jobBoard' },
		{ name: 'Message', value: 'message' },
	],
	'interview',
);

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = propertiesOf(
	resource,
	[...applicant, ...application, ...interview, ...job, ...jobBoard, ...message],
	[
		allowPastTimes(['interview', 'application'], ['schedule', 'submit']),
		commonFormat(['interview'], ['schedule']),
	],
);
