const words = (field: string) =>
	`$parameter["${field}"].replace("getAll", "getMany").replace(/[A-Z]/g, " $&").toTitleCase()`;

/**
 * What stands below an action node on the canvas, such as `Find Common Slots: Availability`.
 *
 * @param names of resources whose values are not their words
 */
export function operationInWords(names: Record<string, string> = {}): string {
	const named = `(${JSON.stringify(names)})[$parameter["resource"]]`;
	return `={{ ${words('operation')} + ": " + (${named} ?? ${words('resource')}) }}`;
}
