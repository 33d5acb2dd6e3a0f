/** What the rooms of nodes/shared may not use: a room uses those before it. */
const closed = {
	input: ['answer', 'request', 'trigger', 'editor'],
	answer: ['request', 'trigger', 'editor'],
	request: ['trigger', 'editor'],
	trigger: ['editor'],
	editor: ['trigger'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-circles',
			comment: 'Files that import each other, types included, cannot be understood one by one.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'vendors-stand-alone',
			comment: 'Deleting a vendor breaks no other: its folder uses nodes/shared and itself only.',
			severity: 'error',
			from: { path: '^nodes/(?!shared/)([^/]+)/' },
			to: { path: '^nodes/', pathNot: ['^nodes/shared/', '^nodes/$1/'] },
		},
		{
			name: 'shared-knows-no-vendor',
			comment: 'What one vendor alone needs lives with that vendor.',
			severity: 'error',
			from: { path: '^nodes/shared/' },
			to: { path: '^nodes/', pathNot: '^nodes/shared/' },
		},
		...Object.entries(closed).map(([room, others]) => ({
			name: `room-${room}`,
			comment: 'A room of nodes/shared uses those before it.',
			severity: 'error',
			from: { path: `^nodes/shared/${room}/` },
			to: { path: `^nodes/shared/(${others.join('|')})/` },
		})),
		{
			name: 'only-what-n8n-brings',
			comment: 'The packages have no dependencies of their own.',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: {
				pathNot: ['^(nodes|credentials)/', '^node_modules/(n8n-workflow|luxon|lodash|@types)/'],
				dependencyTypesNot: ['core'],
			},
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['^dist/', '^\\.demo/'] },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
	},
};
