import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodes } from '../../engine/package';

const page = readFileSync(join(__dirname, '../../../docs/merge-interviews.md'), 'utf8');

const notice = nodes.MergeAts?.description.properties.find(({ name }) => name === 'createNotice');

it('the form names the ATSs in which the page on interviews says that interviews can be created', () => {
	const [, writing = ''] = page.split('## Writing');
	const names = [...writing.matchAll(/^\| ([A-Z][^|]*) \|/gm)]
		.map(([, name = '']) => name)
		.filter((name) => name !== 'ATS');
	expect(names).toHaveLength(3);
	expect(notice?.displayName).toContain(` ${new Intl.ListFormat('en-GB').format(names)}.`);
});

it('the form says that creating interviews is in beta', () => {
	expect(notice?.displayName).toMatch(/^Creating interviews is in beta at Merge\./);
});
