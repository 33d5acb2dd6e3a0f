import { cloneDeep, remove } from 'lodash';
import type { INodeTypeDescription } from 'n8n-workflow';

import { loadContract, type Contract } from '../../contracts/contract';
import { nodes } from '../../engine/package';
import { exposureGaps, valueGaps } from '../exposure';

const { description } = nodes.Boooply ?? {};
const paging = ['page', 'limit'];

function changed(change: (copy: INodeTypeDescription) => void): INodeTypeDescription {
	if (!description) throw new Error('The package has no Boooply node');
	const copy = cloneDeep(description);
	change(copy);
	return copy;
}

describe('the comparison of the Boooply node with its contract', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('boooply.yaml');
	}, 60_000);

	const gaps = (change: (copy: INodeTypeDescription) => void = () => {}) =>
		exposureGaps(changed(change), contract, { paging });

	it('notices a field that went missing', () => {
		const withoutReason = gaps(({ properties }) => remove(properties, { name: 'reason' }));
		expect(withoutReason).toEqual([
			'PATCH /api/integration/interviews/{meetingCode}/cancel: body reason is not exposed',
		]);
	});

	it('notices a field within rows that went missing', () => {
		const withoutRows = gaps(({ properties }) => remove(properties, { name: 'participants' }));
		expect(withoutRows).toContain(
			'POST /api/integration/interviews: body participants[].authProvider is not exposed',
		);
	});

	it('notices an operation that went missing', () => {
		const withoutOrganization = gaps(({ properties }) =>
			remove(
				properties,
				({ displayOptions }) => displayOptions?.show?.resource?.includes('organization') ?? false,
			),
		);
		expect(withoutOrganization).toEqual(['GET /api/integration/organization is not exposed']);
	});

	it('notices a field that is not documented', () => {
		const withColour = gaps(({ properties }) =>
			properties.push({
				displayName: 'Colour',
				name: 'colour',
				type: 'string',
				default: '',
				displayOptions: { show: { resource: ['organization'] } },
				routing: { send: { type: 'query', property: 'colour' } },
			}),
		);
		expect(withColour).toEqual(['organization get: query colour is not documented']);
	});

	it('notices a path that nothing fills', () => {
		const withoutCode = gaps(({ properties }) => remove(properties, { name: 'participantId' }));
		expect(withoutCode).toEqual([
			'participant remove: no field fills {participantId} of DELETE /api/integration/interviews/{meetingCode}/participants/{participantId}',
		]);
	});

	it('notices a value that is no longer offered', () => {
		const withoutTeam = changed(({ properties }) => {
			for (const { name, options = [] } of properties) {
				if (name === 'interviewType') remove(options, { name: 'AI Interview' });
			}
		});
		expect(valueGaps(withoutTeam, contract)).toEqual([
			'POST /api/integration/interviews: meetingType does not offer AI_ONLY',
		]);
	});
});
