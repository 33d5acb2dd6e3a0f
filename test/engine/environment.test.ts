import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Container } from '@n8n/di';
import { InstanceSettings } from 'n8n-core';
import { NodeOperationError, type IExecuteFunctions, type INodeType } from 'n8n-workflow';

import { runNode } from './runNode';

const failing: INodeType = {
	description: {
		displayName: 'Failing',
		name: 'failing',
		group: ['transform'],
		version: 1,
		description: 'Fails, and leaves a line in the log',
		defaults: { name: 'Failing' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	async execute(this: IExecuteFunctions) {
		this.logger.error('A line of the log');
		throw new NodeOperationError(this.getNode(), 'The step failed');
	},
};

it('A step that fails prints nothing: its error is in what the test gets', async () => {
	const write = jest.spyOn(process.stdout, 'write');
	const writeError = jest.spyOn(process.stderr, 'write');
	const { error } = await runNode({ node: failing, parameters: {}, credentials: {} });
	const printed = [...write.mock.calls, ...writeError.mock.calls].map(String).join('\n');
	write.mockRestore();
	writeError.mockRestore();

	expect(error?.message).toBe('The step failed');
	expect(printed).not.toMatch(/The step failed|A line of the log/);
});

it('n8n keeps its files in the folder of the run', () => {
	const { n8nFolder } = Container.get(InstanceSettings);
	expect(n8nFolder.startsWith(join(tmpdir(), 'n8n-nodes-interviews-'))).toBe(true);
});
