import { Workflow, type INodeParameters } from 'n8n-workflow';

import { nodes } from '../../engine/package';
import { typesOf } from '../../engine/runNode';

/** The hints that the editor shows beside the output of a step, found the way it finds them. */
function shownFor(parameters: INodeParameters): string[] {
	const type = nodes.MergeAts;
	if (!type) throw new Error('The package has no Merge ATS node');
	const workflow = new Workflow({
		id: '1',
		active: false,
		nodeTypes: typesOf({ tested: type }),
		nodes: [
			{ id: '1', name: 'Tested', type: 'tested', typeVersion: 1, position: [0, 0], parameters },
		],
		connections: {},
	});
	return (type.description.hints ?? [])
		.filter(({ displayCondition = '' }) =>
			workflow.expression.getParameterValue(
				displayCondition,
				null,
				0,
				0,
				'Tested',
				[],
				'manual',
				{},
			),
		)
		.map(({ message }) => message);
}

it.each([
	['create', 'candidate', [expect.stringContaining("under 'warnings'")]],
	['getAll', 'interview', [expect.stringContaining('does not supply')]],
	['getAll', 'candidate', []],
	['create', 'linkToken', []],
])('after %s of %s the editor says what to look for', (operation, resource, messages) => {
	expect(shownFor({ resource, operation })).toEqual(messages);
});
