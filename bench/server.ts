import type { AddressInfo } from 'node:net';

import express, { type Request, type RequestHandler } from 'express';

import { candidate, meeting } from './records';

const PAGE_SIZE = 100;

/** One page of a list of so many records, as the vendor wraps it or as a bare list. */
interface Page {
	number: number;
	records: number;
	bare: boolean;
}

const pageIn = ({ params, query }: Request): Page => ({
	number: Number(query.page ?? query.cursor ?? 1),
	records: Number(params.records),
	bare: query.bare === 'true',
});

const isLast = ({ number, records }: Page): boolean => number * PAGE_SIZE >= records;

function recordsOf<Item>(page: Page, record: (index: number) => Item): Item[] {
	const first = (page.number - 1) * PAGE_SIZE;
	const length = Math.min(PAGE_SIZE, page.records - first);
	return Array.from({ length }, (_, index) => record(first + index));
}

function interviews(page: Page): unknown {
	const meetings = recordsOf(page, meeting);
	if (page.bare) return meetings;
	const totalPages = Math.ceil(page.records / PAGE_SIZE);
	const { number, records } = page;
	const pagination = { page: number, limit: PAGE_SIZE, total: records, totalPages };
	return { success: true, meetings, pagination };
}

function candidates(page: Page): unknown {
	const results = recordsOf(page, candidate);
	if (page.bare) return results;
	return { next: isLast(page) ? null : String(page.number + 1), previous: null, results };
}

const answer =
	(list: (page: Page) => unknown): RequestHandler =>
	(request, response) => {
		const page = pageIn(request);
		response.setHeader('x-last-page', String(isLast(page)));
		response.json(list(page));
	};

/** Answers with the same for every ID. */
const always =
	(body: unknown): RequestHandler =>
	(_request, response) => {
		response.json(body);
	};

/**
 * Stands in for the vendors in a process of its own, so that only the nodes' work is measured; sends its port. A path
 * begins with the number of records in the lists.
 */
const server = express()
	.disable('etag')
	.get('/:records/api/integration/interviews', answer(interviews))
	.get('/:records/ats/v1/candidates', answer(candidates))
	.get('/:records/v1/apploi/:id/questions.json', always({ questions_en: [meeting(1)] }))
	.get('/:records/api/integration/interviews/:id', always({ success: true, meeting: meeting(1) }))
	.post('/:records/api/v1/interviews/:id/accept', always({ interview: meeting(1) }))
	.get('/:records/v1/candidates/:id', always({ data: candidate(1) }))
	.get('/:records/ats/v1/candidates/:id', always(candidate(1)))
	.listen(0, '127.0.0.1', () => {
		const { port } = server.address() as AddressInfo;
		process.send?.(port);
	});
process.on('disconnect', () => server.close());
