import { list, type Operation } from '../../../shared/request/operation';
import type { Walk } from '../../../shared/request/paging/walk';
import { records } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import type { CommonModel } from '../../model/commonModel';
import { withNames } from '../../model/relatedNames';
import { simplifiedRecords } from '../../model/simplify';
import { metaInWords } from '../../writes/metaOutput';
import { write } from '../../writes/write';

/** How records are read or written, and by which further calls. */
export interface Way {
	walk: Walk;
	furtherCalls?: string[];
}

/** ATS reference, the list of each model. */
export function getAll(model: CommonModel, { walk, furtherCalls }: Way): Operation {
	return list(
		{
			furtherCalls,
			name: 'Get Many',
			value: 'getAll',
			action: `Get many ${model.many}`,
			description: `List ${model.many} of the linked account, as Merge last synced them`,
			routing: onLinkedAccount({
				request: { method: 'GET', url: `/ats/v1/${model.path}` },
				output: { postReceive: [records('results'), simplifiedRecords(model), withNames(model)] },
			}),
		},
		walk,
	);
}

/** ATS reference, the single record of each model. */
export function get(model: CommonModel, way: Way): Operation {
	return {
		...way,
		name: 'Get',
		value: 'get',
		action: `Get ${model.one}`,
		description: `Get ${model.one} by its Merge ID`,
		routing: onLinkedAccount({
			request: { method: 'GET', url: `/ats/v1/${model.path}/{id}` },
			output: { postReceive: [simplifiedRecords(model), withNames(model)] },
		}),
	};
}

/** ATS reference, the creation of each model that has one. */
export function create(model: CommonModel, way: Way): Operation {
	return write(model, {
		...way,
		name: 'Create',
		value: 'create',
		action: `Create ${model.one}`,
		description: `Write ${model.one} into the ATS of the linked account`,
		request: { method: 'POST', url: `/ats/v1/${model.path}` },
	});
}

/** ATS reference, the meta of each creation. */
export function getCreateFields(model: CommonModel): Operation {
	return {
		name: 'Get Create Fields',
		value: 'getCreateFields',
		action: `Get the create fields of ${model.one}`,
		description: `Get what the ATS of the linked account accepts and requires to create ${model.one}, and whether it can`,
		routing: onLinkedAccount({
			request: { method: 'GET', url: `/ats/v1/${model.path}/meta/post` },
			output: { postReceive: [metaInWords(model, 'create')] },
		}),
	};
}
