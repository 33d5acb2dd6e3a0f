import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodes } from '../../engine/package';

const page = readFileSync(join(__dirname, '../../../docs/merge-interviews.md'), 'utf8');

it('the form names the ATSs in which the page on interviews says that interviews can be created', () => {
	const [, writing = ''] = page.split('## Writing');
	const names = [...writing.matchAll(/^\| ([A-Z][^|]*) \|/gm)]
		.map(([, name = '']) => name)
		.filter((name) => name !== 'ATS');
	const notice = nodes.MergeAts?.description.properties.find(({ name }) => name === 'createNotice');
	expect(names).toHaveLength(3);
	expect(notice?.displayName).toContain(` ${new Intl.ListFormat('en-GB').format(names)}.`);
});
