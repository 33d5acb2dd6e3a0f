import { textsInCode } from '../../scripts/texts/inCode';
import { textsInDescriptions, type PartTexts } from '../../scripts/texts/inDescriptions';
import { nodes } from '../engine/package';

/** What the texts call things, by what they do not call them. */
const words: Array<[says: string, insteadOf: RegExp]> = [
	['returns, output', /\bput(s|ting)? (it |them )?out\b/i],
	['node', /\bsteps?\b/i],
	['email', /e-mail/i],
	['resume', /résumé|\bCVs?\b/i],
	['on-site', /\bon ?site\b/i],
	['no-show', /\bno ?shows?\b/i],
	['is not a valid …', /(?<!there )\bis no (?!longer)[a-z…]/i],
	['again', /\banew\b/i],
	['submit', /\bhand(s|ed)? in\b/i],
	['Specify … By', /\b(Are|(?<!Specify .*|Sort |Show Hours |Confirm )By)$/],
	['1-to-1 interview', /\bhuman (interview|meeting)/i],
	['license, dialog', /licence|dialogue/i],
	['for good', /\bfor ever\b/i],
	["a straight '", /[‘’]/],
	['ATS Request (Passthrough)', /(?<!\()\bpassthrough\b/i],
	['Permission (Scope)', /(?<!\()\bscopes?\b/i],
	['ATS Field (Remote Field)', /(?<!\()\bremote field/i],
	['Equal Opportunity Statement (EEOC)', /(?<!\()\bEEOC\b/],
	['the label of the field', /\b[a-z]+([A-Z][a-z]+)+\b/],
];
/** Parts of texts that are names: n8n's button, keys of outputs and of the vendors' models. */
const names =
	/'Execute step'|https?:\S+|<a href="\S+">|\b\w+_\w+\b|\{.*\}|\[\{.*\]|^e\.g\. .*|\$\S+|\bsentBefore\b|\bsourceId\b/g;

/** What of a text nobody may read. */
function oddWords(text: string): string[] {
	const told = text.replace(names, '');
	return words
		.filter(([, insteadOf]) => insteadOf.test(told))
		.map(([says]) => `should say "${says}": ${text}`);
}

describe('the texts of the forms', () => {
	const parts = textsInDescriptions();
	const texts = [...new Set(parts.flatMap((part: PartTexts) => part.texts))].filter(
		(text) => !text.startsWith('='),
	);

	it('are all there', () => {
		expect(texts.length).toBeGreaterThan(1000);
		expect(texts).toEqual(
			expect.arrayContaining([
				'Boooply Status Trigger',
				'Get the free slots of an interviewer',
				'Merge IDs look like b8faf072-98b9-4445-8a9a-6b4950efca19',
				'Pull in events from Kula',
				'Select…',
			]),
		);
	});

	it('use one word for one thing', () => {
		expect(texts.flatMap(oddWords)).toEqual([]);
	});
});

describe('the messages in the code', () => {
	it('use one word for one thing', () => {
		const messages = [...new Set(textsInCode().map(({ text }) => text))];
		expect(messages.length).toBeGreaterThan(1000);
		expect(messages).toContain('The list changed while it was read');
		expect(messages.flatMap(oddWords)).toEqual([]);
	});
});

describe('the help of a trigger that waits for events', () => {
	const waiting = Object.entries(nodes).filter(([, { description }]) => description.webhooks);

	it.each(waiting)('%s names the button and both addresses', (_name, { description }) => {
		const help = JSON.stringify(description.triggerPanel);
		for (const words of ["click 'Execute step'", '<b>test URL</b>', '<b>production URL</b>'])
			expect(help).toContain(words);
		expect(help).not.toMatch(/'Listen|test event/);
	});

	it.each(waiting)('%s fits the tooltip on the canvas', (_name, { description }) => {
		expect(description.eventTriggerDescription).toMatch(/^In \w+, .{20,80}$/);
	});
});

describe('the check of words', () => {
	it.each([
		'Whether to put out the names',
		'Run the step again',
		"'Email' is no e-mail address",
		'The résumé of the candidate',
		'Slots Are',
		'Ends By',
		'Passthrough reaches the API of the ATS',
		'Required but not given: remoteUserId',
		'Book a human interview',
	])('refuses %j', (text) => {
		expect(oddWords(text)).not.toEqual([]);
	});

	it.each([
		'Specify Slots By',
		'ATS Request (Passthrough)',
		"click 'Execute step', then wait",
		'It is no longer valid',
		'The async_passthrough_receipt_id that Send Async returns',
	])('lets %j pass', (text) => {
		expect(oddWords(text)).toEqual([]);
	});
});
