/** Lets the time of the node pass faster, until jest restores its mocks. */
export function hurry(speed: number): void {
	const { now } = Date;
	const start = now();
	jest.spyOn(Date, 'now').mockImplementation(() => start + (now() - start) * speed);
}
