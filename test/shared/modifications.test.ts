import type { IDataObject } from 'n8n-workflow';

import type { Reading } from '../../nodes/shared/trigger/listing';
import {
	modifications,
	positionAfter,
	type Position,
	type Times,
} from '../../nodes/MergeAts/trigger/modifications';

const times: Times = {
	created: ({ created_at }) => String(created_at),
	modified: ({ modified_at }) => String(modified_at),
};

/** Noon by the vendor's clock, which is years away from ours. */
const noon = Date.UTC(2040, 0, 1, 12);
const at = (seconds: number) => new Date(noon + seconds * 1000).toISOString();

interface Known {
	created: number;
	modified: number;
}

/** A vendor whose records can be changed, and a trigger that reads them. */
class Story {
	private readonly records = new Map<string, Known>();

	private position: Position = { since: noon - 3600_000, seen: {} };

	write(id: string, seconds: number): void {
		const created = this.records.get(id)?.created ?? seconds;
		this.records.set(id, { created, modified: seconds });
	}

	/** Reads at a time; the records named are missed, because they moved while the list was walked. */
	read(seconds: number, missed: string[] = []): string[] {
		const reading = this.readingAt(seconds, missed);
		const found = modifications(reading, this.position, times);
		this.position = positionAfter(reading, times);
		return found.map(({ record, isNew }) => `${String(record.id)} ${isNew ? 'new' : 'changed'}`);
	}

	private readingAt(seconds: number, missed: string[]): Reading {
		const records = [...this.records]
			.filter(([id, { modified }]) => {
				return noon + modified * 1000 >= this.position.since && !missed.includes(id);
			})
			.map(([id, { created, modified }]): [string, IDataObject] => [
				id,
				{ id, created_at: at(created), modified_at: at(modified) },
			]);
		return { records: new Map(records), startedAt: noon + seconds * 1000 };
	}
}

describe('A list by time of modification', () => {
	it('yields each record once, new or changed', () => {
		const story = new Story();
		story.write('A', 1);
		expect(story.read(10)).toEqual(['A new']);
		story.write('B', 11);
		story.write('A', 12);
		expect(story.read(20)).toEqual(['B new', 'A changed']);
		expect(story.read(30)).toEqual([]);
		expect(story.read(300)).toEqual([]);
	});

	it('yields records of the second in which it was read', () => {
		const story = new Story();
		story.write('A', 10);
		expect(story.read(10)).toEqual(['A new']);
		story.write('B', 10);
		story.write('C', 10);
		expect(story.read(70)).toEqual(['B new', 'C new']);
		expect(story.read(130)).toEqual([]);
	});

	it('yields a record that moved while the list was walked at the next reading', () => {
		const story = new Story();
		story.write('A', 1);
		story.read(10);
		story.write('A', 70);
		story.write('B', 75);
		expect(story.read(69, ['A'])).toEqual(['B new']);
		expect(story.read(130)).toEqual(['A changed']);
	});

	it('yields a record that shows up to a minute after its time', () => {
		const story = new Story();
		story.write('A', 40);
		expect(story.read(100, ['A'])).toEqual([]);
		expect(story.read(160)).toEqual(['A new']);
	});

	it('yields a record again that changes again within the minute', () => {
		const story = new Story();
		story.write('A', 1);
		story.read(5);
		story.write('A', 6);
		expect(story.read(10)).toEqual(['A changed']);
		story.write('A', 11);
		expect(story.read(15)).toEqual(['A changed']);
	});

	it('yields them in the order of their modification', () => {
		const story = new Story();
		story.write('B', 3);
		story.write('A', 2);
		story.write('C', 1);
		expect(story.read(10)).toEqual(['C new', 'A new', 'B new']);
	});
});
