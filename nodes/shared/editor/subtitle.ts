const words = (field: string) =>
	`$parameter["${field}"].replace("getAll", "getMany").replace(/[A-Z]/g, " $&").toTitleCase()`;

/** What stands below an action node on the canvas, such as `Find Common Slots: Availability`. */
export const operationInWords = `={{ ${words('operation')} + ": " + ${words('resource')} }}`;
