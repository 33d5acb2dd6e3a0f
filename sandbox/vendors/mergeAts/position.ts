import type { StoredRecord } from './records';

/** Text that sorts records by age; no two records have the same. */
export function positionOf({ fields }: Pick<StoredRecord, 'fields'>): string {
	return `${fields.created_at} ${fields.id}`;
}
