import { inCommonFormat } from '../../../shared/request/commonFormat';
import { records, simplified } from '../../../shared/request/records';
import { commonInterview } from '../../commonInterview';
import { pages } from '../../kula';

/** An interview whole, the fields of it that workflows go on with, or in the common format. */
export const interviewOutput = {
	postReceive: [
		records('data'),
		simplified([
			'id',
			'name',
			'application_id',
			'candidate',
			'start_time',
			'end_time',
			'timezone',
			'kind',
			'location',
			'meeting_status',
			'interviewers',
			'conference_url',
		]),
	],
	walk: inCommonFormat(commonInterview),
};

/** The pages of a list of interviews. */
export const interviewPages = inCommonFormat(commonInterview, pages);
