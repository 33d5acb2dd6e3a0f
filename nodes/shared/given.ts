/** Whether a field holds anything: `false` and `0` are something. */
export function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}
