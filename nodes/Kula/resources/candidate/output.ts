import { records, simplified } from '../../../shared/request/records';

/** A candidate, or the fields of it that workflows go on with. */
export const candidateOutput = [
	records('data'),
	simplified([
		'id',
		'first_name',
		'last_name',
		'email',
		'phone_number',
		'title',
		'location',
		'tags',
		'applications',
	]),
];
