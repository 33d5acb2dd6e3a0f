import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { agentTools } from '../../agents/catalogue';

const page = readFileSync(join(__dirname, '../../docs/ai-agents.md'), 'utf8');

/** The lines to copy, without the sign that n8n puts before an expression. */
const lines = page.split('\n').filter((line) => line.startsWith('{{ $fromAI('));

describe('The lines to copy in docs/ai-agents.md', () => {
	it('are there', () => {
		expect(lines.length).toBeGreaterThan(15);
	});

	it.each(lines)('%s is a field of a tool that the tests carry out', (line) => {
		expect(JSON.stringify(agentTools())).toContain(JSON.stringify(`=${line}`));
	});
});
