import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { refuseChoice } from '../../../shared/input/choices';
import { checkParticipants } from '../participantChecks';
import { duration } from './duration';
import { interviewTypes } from './interviewTypes';
import { checkSlots, checkStart } from './scheduleChecks';

/**
 * Checks what the vendor requires of a new interview together, and brings its times into the vendor's form; API
 * reference, Create Interview.
 *
 * @throws NodeOperationError naming the field and the remedy
 */
export function checkCreate(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const body = options.body as IDataObject;
	const type = String(this.getNodeParameter('interviewType'));
	if (!interviewTypes.includes(type)) refuseChoice(this, 'Interview Type', interviewTypes, type);
	checkParticipants(this, body, type);
	body.durationMinutes = duration(this, 'durationMinutes');
	checkStart(this, body);
	checkSlots(this, body, body.durationMinutes);
}
