import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';

import type { Listing } from '../../shared/trigger/listing';

/** The list of interviews by page; API reference, List Interviews. */
export function interviewList(filters: IDataObject, limit: number): Listing {
	const pageOf = (page: number) => ({ page, limit });
	return {
		request: { url: '/api/integration/interviews', qs: { ...filters, ...pageOf(1) } },
		records: 'meetings',
		identity: ({ meetingCode, code }) => String(meetingCode ?? code),
		next: ({ body }) => {
			const page = Number(get(body, 'pagination.page') ?? 1);
			const pages = Number(get(body, 'pagination.totalPages') ?? 1);
			return page < pages ? pageOf(page + 1) : undefined;
		},
	};
}
