import { commonModelData } from './commonModelData';

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
	/** Whether records can be read one by one. */
	readsOne: boolean;
	/** Whether records can be created, with fields that differ between linked accounts. */
	creates: boolean;
	/** Fields that can be answered as whole records, with the resource of these records where it is one. */
	expand: Record<string, string | undefined>;
	/** Fields whose raw value can be asked for. */
	origins: string[];
	/** What Simplify keeps; without it there is little to simplify. */
	columns?: string[];
	/** The fields that name a record in a dropdown, and what to expand for them. */
	label: string[];
	labelExpand?: string[];
}

export const commonModels: CommonModel[] = commonModelData;

/** @throws when there is no such model */
export function commonModel(resource: string): CommonModel {
	const model = commonModels.find((candidate) => candidate.resource === resource);
	if (!model) throw new Error(`There is no common model ${resource}`);
	return model;
}

/** Resources of the models for which something holds. */
export function resourcesWhere(holds: (model: CommonModel) => boolean): string[] {
	return commonModels.filter(holds).map(({ resource }) => resource);
}
