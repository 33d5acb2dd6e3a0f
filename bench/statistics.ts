/** The value that a share of the values is below. */
export function percentile(values: number[], share: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.floor(sorted.length * share)] ?? NaN;
}

/** The middle value of an odd number of values. */
export const median = (values: number[]): number => percentile(values, 0.5);

/** The slope of the line through points by least squares. */
export function slope(points: Array<{ x: number; y: number }>): number {
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
	const middleX = mean(points.map(({ x }) => x));
	const middleY = mean(points.map(({ y }) => y));
	const covariance = mean(points.map(({ x, y }) => (x - middleX) * (y - middleY)));
	return covariance / mean(points.map(({ x }) => (x - middleX) ** 2));
}
