/** @type {import('jest').Config} */
module.exports = {
	globalSetup: '<rootDir>/test/engine/userFolder.js',
	testEnvironment: '<rootDir>/test/engine/environment.js',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['e2e', 'queue', 'editor'].map((part) => `<rootDir>/test/${part}/`),
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.jest.json' }] },
	moduleNameMapper: {
		'^(n8n-core|n8n-workflow|@n8n/(?:backend-common|config|di))$':
			'<rootDir>/test/engine/host/$1.js',
		'^(?:\\.\\./)+sandbox/sandbox$': '<rootDir>/test/engine/host/sandbox.js',
	},
	modulePathIgnorePatterns: ['<rootDir>/.demo/'],
	// Some tests wait for a rate limit: others run meanwhile.
	maxWorkers: 3,
	maxConcurrency: 20,
	testTimeout: 20_000,
};
