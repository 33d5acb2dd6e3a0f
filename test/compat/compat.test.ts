import { withColumns } from '../../compat/table';
import { readMatrix } from '../../compat/releases';
import demo from '../../demo/n8n/package.json';

describe('npm run compat', () => {
	it('runs the release that the demo has, installed alike', async () => {
		const { releases } = await readMatrix();
		const pinned = releases.find(({ n8n }) => n8n === demo.dependencies.n8n);
		expect(pinned?.overrides).toEqual(demo.overrides);
	});

	it('replaces the columns of the releases that were run, and leaves the others', () => {
		const text = [
			'# Releases',
			'',
			'| n8n | 2.2 | 2.1 |',
			'| --- | --- | --- |',
			'| Node | 20 | 20 |',
			'| starts | no | yes |',
			'',
			'| another |',
			'| ------- |',
			'| table   |',
			'',
		].join('\n');
		const found = new Map([
			['2.2', new Map(Object.entries({ Node: '24', starts: 'yes', runs: 'yes' }))],
		]);
		expect(withColumns(text, ['2.2', '2.1', '2.0'], found).split('\n')).toEqual([
			'# Releases',
			'',
			'| n8n    | 2.2 | 2.1 | 2.0 |',
			'| ------ | --- | --- | --- |',
			'| Node   | 24  | 20  |     |',
			'| starts | yes | yes |     |',
			'| runs   | yes |     |     |',
			'',
			'| another |',
			'| ------- |',
			'| table   |',
			'',
		]);
	});
});
