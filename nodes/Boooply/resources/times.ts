import get from 'lodash/get';
import set from 'lodash/set';
import type { IExecuteSingleFunctions, IHttpRequestOptions, PreSendAction } from 'n8n-workflow';

import { prepare } from '../../shared/plan';
import { chosenZone, moment, utc } from '../../shared/schedule';

function toUtc(
	context: IExecuteSingleFunctions,
	options: IHttpRequestOptions,
	path: string,
	field: string,
): void {
	const given: unknown = get(options, path);
	if (given === undefined || given === null || given === '') return;
	set(options, path, utc(moment(context, given, field, chosenZone(context))));
}

/** Turns a query parameter from the user's time into the vendor's. */
export function momentInQuery(property: string, field: string): PreSendAction {
	return prepare(function (options) {
		toUtc(this, options, `qs.${property}`, field);
	});
}

/** Turns a body field from the user's time into the vendor's. */
export function momentInBody(property: string, field: string): PreSendAction {
	return prepare(function (options) {
		toUtc(this, options, `body.${property}`, field);
	});
}
