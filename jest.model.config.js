/** @type {import('jest').Config} The tests with random input, with all of it. */
module.exports = {
	...require('./jest.config'),
	roots: ['<rootDir>/test/model', '<rootDir>/test/hostile'],
	globals: { schedules: 10_000 },
};
