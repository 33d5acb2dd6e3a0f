import { Remembered } from '../../nodes/shared/trigger/remembered';

const hour = 495_000;

function remembering(...deliveries: string[]): Remembered {
	const remembered = new Remembered();
	for (const delivery of deliveries) remembered.add(delivery, hour);
	return remembered;
}

describe('What a process remembers', () => {
	it('becomes one with what another one saved at the same moment', () => {
		const remembered = remembering('1st-----', 'own-----');
		remembered.learn(remembering('1st-----', 'other---').toJSON());
		expect(remembered.toJSON()).toEqual({ [hour]: '1st-----other---own-----' });
	});

	it('is searched by whole deliveries', () => {
		const remembered = remembering('aaaabbbb', 'ccccdddd');
		expect(remembered.has('bbbbcccc', hour)).toBe(false);
		expect(remembered.has('ccccdddd', hour)).toBe(true);
	});

	it('has each delivery once', () => {
		expect(remembering('twice---', 'twice---').toJSON()).toEqual({ [hour]: 'twice---' });
	});

	it('is not harmed by what an older version saved', () => {
		const remembered = remembering('own-----');
		remembered.learn({ Tf0Y5hBSyqoZuYEVfMmYJw: 1_782_000_000 });
		remembered.learn('nothing');
		expect(remembered.toJSON()).toEqual({ [hour]: 'own-----' });
	});
});
