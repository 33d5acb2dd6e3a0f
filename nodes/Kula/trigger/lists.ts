import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';

import type { Listing } from '../../shared/trigger/listing';

const PAGE_SIZE = 100;

/** A list by page; vendor's JavaScript client. */
export function listAt(url: string, filters: IDataObject = {}): Listing {
	const pageOf = (page: number) => ({ page, limit: PAGE_SIZE });
	return {
		request: { url, qs: { ...filters, ...pageOf(1) }, arrayFormat: 'brackets' },
		records: 'data',
		identity: ({ id }) => String(id),
		next: ({ body }) => {
			const page = Number(get(body, 'meta.page') ?? 1);
			const pages = Number(get(body, 'meta.total_pages') ?? 1);
			return page < pages ? pageOf(page + 1) : undefined;
		},
	};
}
