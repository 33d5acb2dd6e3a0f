/** The length of a text that nobody types. */
const LONG = 1_000_000;

const DEEP = 20_000;

/** By name, what may come out of an expression although no form was made for it. */
export const hostileValues: Record<string, unknown> = {
	'half a character at the end': 'Jane \ud83d',
	'half a character before another': '\ude00 Jane',
	'a character that is nothing': 'Jane\u0000Doe',
	'a line end': 'Jane\r\nX-Injected: yes\r\n\r\nGET /injected HTTP/1.1',
	'a line end in an address': '1%0d%0aX-Injected:%20yes',
	'a way up': '../../../admin',
	'a way up that is encoded': '..%2f..%2fadmin',
	'a way up and down': './..',
	'a query of its own': '1?admin=true#',
	'another host': '//evil.example.com/',
	'another host behind a name': '@evil.example.com/',
	'an address': 'https://evil.example.com/steal',
	'the own machine': 'http://127.0.0.1:5678/rest/credentials',
	'the own cloud': 'http://169.254.169.254/latest/meta-data/',
	'a file': 'file:///etc/passwd',
	'a prototype': '__proto__',
	'a constructor': 'constructor',
	'a placeholder': '{id}',
	'an expression': '={{ $env }}',
	'an index': '{{$index}}',
	'marks from right to left': '\u202egnp.exe\u200f\u2066',
	'a very long text': 'ä'.repeat(LONG),
	'JSON with a prototype':
		'{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
	'very deep JSON': `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
	'very wide JSON': JSON.stringify(
		Object.fromEntries(
			Array(20_000)
				.fill(0)
				.map((_, key) => [key, 1]),
		),
	),
	'a huge number as text': '1e999',
	'a huge number': Number.MAX_VALUE,
	'no number': Number.NaN,
	'an endless number': Number.POSITIVE_INFINITY,
	'minus nothing': -0,
	nothing: null,
	'a truth': true,
	'an empty list': [],
	'a list in a list': [[['1']]],
	'an object': { a: { b: null } },
	'an object with a prototype': JSON.parse('{"__proto__":{"polluted":true},"value":"1"}'),
	'a date of no year': '99999-99-99T99:99:99Z',
};
