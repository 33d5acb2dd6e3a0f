import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { getResult, getResultFields } from './getResult';
import { requestFields } from './requestFields';
import { send } from './send';
import { sendAsync, sendAsyncFields } from './sendAsync';

export const passthrough: INodeProperties[] = [
	operationField('passthrough', [getResult, send, sendAsync], 'send'),
	...getResultFields,
	...shownFor('passthrough', ['send', 'sendAsync'], requestFields),
	...sendAsyncFields,
];
