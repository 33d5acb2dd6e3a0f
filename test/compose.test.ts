import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import host from '../demo/n8n/package.json';

interface ComposeService {
	image: string;
	volumes: string[];
	depends_on: Record<string, { condition: string }>;
}

const compose: { services: Record<string, ComposeService> } = parse(
	readFileSync(join(__dirname, '..', 'docs', 'compose.yaml'), 'utf8'),
	{ merge: true },
);
const processes = ['main', 'webhook-processor', 'worker'];

describe('docs/compose.yaml', () => {
	it.each(processes)('starts %s with the tested n8n, once the package is installed', (name) => {
		const service = compose.services[name];
		expect(service?.image).toMatch(new RegExp(`:${host.dependencies.n8n}$`));
		expect(service?.volumes).toEqual(['nodes:/home/node/.n8n/nodes']);
		expect(service?.depends_on.nodes).toEqual({ condition: 'service_completed_successfully' });
	});
});
