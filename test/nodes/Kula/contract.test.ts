import { cloneDeep, remove } from 'lodash';
import type { INodeTypeDescription } from 'n8n-workflow';

import { loadContract, type Contract } from '../../contracts/contract';
import { exposureGaps } from '../exposure';
import { kulaDescription } from './kula';

/** What walks send. */
const paging = ['page', 'limit', 'cursor'];

/** Listed without the parts of its body, so nothing could be sent. */
const withoutBody = 'POST /v1/applications/{id}/files';

/** The file of a form, which is put together in code, and a list that is sent by the parts of its rows. */
const fields = {
	'PATCH /v1/candidates/{id}': ['resume'],
	'POST /v1/candidates': ['social_urls'],
};

function changed(change: (copy: INodeTypeDescription) => void): INodeTypeDescription {
	const copy = cloneDeep(kulaDescription());
	change(copy);
	return copy;
}

describe('the comparison of the Kula node with its contract', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('kula.yaml');
	}, 60_000);

	const gaps = (change: (copy: INodeTypeDescription) => void = () => {}) =>
		exposureGaps(changed(change), contract, { paging, fields, calls: [withoutBody] });

	it('notices a filter that went missing', () => {
		const withoutFilters = gaps(({ properties }) =>
			remove(
				properties,
				({ name, displayOptions }) =>
					name === 'filters' && (displayOptions?.show?.resource?.includes('jobPost') ?? false),
			),
		);
		expect(withoutFilters).toEqual([
			'GET /v1/job-boards/job-posts: query department_ids[] is not exposed',
			'GET /v1/job-boards/job-posts: query office_ids[] is not exposed',
		]);
	});

	it('notices a call that went missing', () => {
		const withoutRoles = gaps(({ properties }) =>
			remove(
				properties,
				({ displayOptions }) => displayOptions?.show?.resource?.[0] === 'milestone',
			),
		);
		expect(withoutRoles).toEqual(['GET /v1/milestones is not exposed']);
	});
});
