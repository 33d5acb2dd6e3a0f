import type { INodeProperties } from 'n8n-workflow';

import { allowPastTimes, commonFormat, oneItemPerSlot } from '../../shared/editor/fields';
import { propertiesOf, resourceField } from '../../shared/editor/resource';
import { apiKey } from './apiKey';
import { availability } from './availability';
import { interview } from './interview';
import { jobDescription } from './jobDescription';
import { organization } from './organization';
import { participant } from './participant';

const resource = resourceField(
	[
		{ name: 'API Key', value: 'apiKey' },
		{ name: 'Availability', value: 'availability' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Job Description', value: 'jobDescription' },
		{ name: 'Organization', value: 'organization' },
		{ name: 'Participant', value: 'participant' },
	],
	'interview',
);

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = propertiesOf(
	resource,
	[...interview, ...participant, ...availability, ...organization, ...jobDescription, ...apiKey],
	[
		allowPastTimes(['interview'], ['create', 'rebook', 'reschedule']),
		commonFormat(['interview'], ['cancel', 'create', 'get', 'getAll', 'rebook', 'reschedule']),
		oneItemPerSlot(['findCommonSlots', 'getSlots']),
	],
);
