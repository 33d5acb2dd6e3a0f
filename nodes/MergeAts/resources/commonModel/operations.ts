import type { INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../../shared/plan';
import { records } from '../../../shared/records';
import { onLinkedAccount } from '../../accountToken';
import type { CommonModel } from '../../commonModels';
import { cursors } from '../../mergeAts';
import { simplifiedRecords } from '../../simplify';
import { metaInWords } from '../../writes/metaOutput';
import { write } from '../../writes/write';
import { writtenRecord } from '../../writes/writtenRecord';

/** ATS reference, the list of each model. */
export function getAll(model: CommonModel): INodePropertyOptions {
	return {
		name: 'Get Many',
		value: 'getAll',
		action: `Get many ${model.many}`,
		description: `List ${model.many} of the linked account, as Merge last synced them`,
		routing: onLinkedAccount({
			request: { method: 'GET', url: `/ats/v1/${model.path}` },
			send: { preSend: [walk(cursors)] },
			output: { postReceive: [records('results'), simplifiedRecords(model)] },
		}),
	};
}

/** ATS reference, the single record of each model. */
export function get(model: CommonModel): INodePropertyOptions {
	return {
		name: 'Get',
		value: 'get',
		action: `Get ${model.one}`,
		description: `Get ${model.one} by its Merge ID`,
		routing: onLinkedAccount({
			request: { method: 'GET', url: `/ats/v1/${model.path}/{id}` },
			output: { postReceive: [simplifiedRecords(model)] },
		}),
	};
}

/** ATS reference, the creation of each model that has one. */
export function create(model: CommonModel): INodePropertyOptions {
	return {
		name: 'Create',
		value: 'create',
		action: `Create ${model.one}`,
		description: `Write ${model.one} into the ATS of the linked account`,
		routing: onLinkedAccount({
			request: { method: 'POST', url: `/ats/v1/${model.path}` },
			send: { preSend: [write(model)] },
			output: { postReceive: [writtenRecord(model)] },
		}),
	};
}

/** ATS reference, the meta of each creation. */
export function getCreateFields(model: CommonModel): INodePropertyOptions {
	return {
		name: 'Get Create Fields',
		value: 'getCreateFields',
		action: `Get the create fields of ${model.one}`,
		description: `Get what the ATS of the linked account accepts and requires to create ${model.one}, and whether it can`,
		routing: onLinkedAccount({
			request: { method: 'GET', url: `/ats/v1/${model.path}/meta/post` },
			output: { postReceive: [metaInWords(`create ${model.many}`)] },
		}),
	};
}
