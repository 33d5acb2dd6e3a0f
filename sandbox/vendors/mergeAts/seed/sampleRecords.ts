import { pick } from 'lodash';
import { stableUuid } from '../../../stableId';
import type { LinkedAccount } from '../accountRecords';
import { addRecord } from '../newRecord';
import type { Fields, ModelName, StoredRecord } from '../records';
import type { MergeAtsState } from '../state';

const hourMilliseconds = 3600_000;

/** What a sample record is beside its fields. */
interface Marks {
	isShell?: boolean;
	custom?: Fields;
}

/** Adds records with ids and times that depend on their number only. */
export class SampleRecords {
	private readonly now: number;

	constructor(
		private readonly state: MergeAtsState,
		private readonly account: LinkedAccount,
	) {
		this.now = state.services.clock.now();
	}

	/** The id of a record that is or will be added, however often it is asked for. */
	id(model: ModelName, number: number): string {
		return stableUuid(`${this.account.details.end_user_origin_id} ${model} ${number}`);
	}

	/** Time in the ISO form, hours from now, at a full hour. */
	hours(offset: number): string {
		const hour = Math.floor(this.now / hourMilliseconds) * hourMilliseconds;
		return new Date(hour + offset * hourMilliseconds).toISOString();
	}

	/** A record that was made three hours before the one with the number before it. */
	add(model: ModelName, number: number, fields: Fields, marks: Marks = {}): StoredRecord {
		const created_at = this.hours(-3 * (number + 1));
		const record = addRecord(this.state, this.account, model, {
			created_at,
			modified_at: this.hours(-Math.floor((3 * (number + 1)) / 2)),
			remote_id: String(1_000_000 + number),
			...this.supplied(model, fields),
			id: this.id(model, number),
		});
		record.isShell = marks.isShell ?? false;
		record.custom = marks.custom ?? {};
		return record;
	}

	/** Of interviews, each ATS supplies fields of its own. */
	private supplied(model: ModelName, fields: Fields): Fields {
		if (model !== 'ScheduledInterview') return fields;
		return pick(fields, [...this.account.platform.interviewFields, 'remote_was_deleted']);
	}
}
