/** One of Merge's common models, as far as it differs from the others. */
export interface CommonModel {
	/** Value of the Resource field. */
	resource: string;
	displayName: string;
	/** In sentences: `an interview`, `interviews`. */
	one: string;
	many: string;
	/** Path of the list below `/ats/v1/`. */
	path: string;
	/** Whether records cannot be read one by one. */
	isListOnly?: true;
	/** Whether records can be created, with fields that differ between linked accounts. */
	creates?: true;
	/** Fields that can be answered as whole records, with the resource of these records where it is one. */
	expand?: Record<string, string | undefined>;
	/** Fields whose raw value can be asked for. */
	origins?: string[];
	/** What Simplify keeps, and whether the record was deleted; without it there is little to simplify. */
	columns?: string[];
	/** The fields that name a record in a dropdown, a space between those that belong together, and what to expand for them. */
	label: string[];
	labelExpand?: string[];
}
