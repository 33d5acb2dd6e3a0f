import { actionNodes } from './actionNodes';
import { byEngine, byRunner } from './declaredRequests';
import { operationsOf } from './description';
import { everyDeclaration } from './everyDeclaration';
import { filledSteps, operationsIn } from './filled';

describe.each([...actionNodes, ['Every Declaration', everyDeclaration] as const])(
	"Of a step of %s the runner makes the request that n8n's engine makes",
	(name, node) => {
		const compared: string[] = [];

		it.each(operationsIn(node.description))('for $resource $operation', async (chosen) => {
			const passed = new Set<string>();
			for (const { how, parameters } of filledSteps(name, node.description, chosen)) {
				const expected = await byEngine(node, parameters);
				const found = await byRunner(node, parameters);

				expect({ parameters, ...found }).toEqual({ parameters, ...expected });
				if (!expected.error) passed.add(how);
			}
			expect([...passed]).toEqual(expect.arrayContaining(['typed', 'by expressions']));
			compared.push(`${chosen.resource} ${chosen.operation}`);
		});

		it('for every operation there is', () => {
			expect(compared).toEqual(operationsOf(node.description).map((operation) => operation.name));
		});
	},
);
