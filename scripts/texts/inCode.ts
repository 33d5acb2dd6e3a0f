import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

const root = join(__dirname, '..', '..');
/** Three words or more are a sentence; fewer are names. */
const sentence = /\p{L}\S* \S+ \S*\p{L}/u;

/** A text in the source of the nodes, such as an error's; `…` stands for what is put in when it is shown. */
export interface CodeText {
	file: string;
	text: string;
}

const inTemplate = ({ head, templateSpans }: ts.TemplateExpression): string =>
	[head.text, ...templateSpans.map(({ literal }) => literal.text)].join('…');

function textsBelow(node: ts.Node): string[] {
	const own = ts.isStringLiteralLike(node)
		? [node.text]
		: ts.isTemplateExpression(node)
			? [inTemplate(node)]
			: [];
	const below: string[] = [];
	node.forEachChild((child) => {
		below.push(...textsBelow(child));
	});
	return [...own, ...below];
}

/** Every sentence that the source of nodes and credentials holds: errors, hints, and the parts of descriptions. */
export function textsInCode(): CodeText[] {
	return globSync('{nodes,credentials}/**/*.ts', { cwd: root })
		.sort()
		.flatMap((file) => {
			const source = readFileSync(join(root, file), 'utf8');
			const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
			return textsBelow(parsed)
				.filter((text) => sentence.test(text) && !/^=|\$parameter/.test(text))
				.map((text) => ({ file, text }));
		});
}
