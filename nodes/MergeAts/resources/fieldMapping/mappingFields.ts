import { json, text } from '../fields';

/** What a field mapping reads, as it is created and changed alike. */
export const traversalPath = json(
	'remote_field_traversal_path',
	'ATS Field Path',
	'The path of the field in the data of the ATS as a JSON list, such as ["custom", "shirt"]; ATS Field: Get Many returns it as field_traversal_path',
);

export const remoteMethod = text(
	'remote_method',
	'ATS Method',
	'e.g. GET',
	'The HTTP method of the endpoint that the field comes from',
);

export const remotePath = text(
	'remote_url_path',
	'ATS URL Path',
	'e.g. /v1/candidates',
	'The path of the endpoint that the field comes from',
);

/** How a field mapping transforms what it reads. */
export const expressions = [
	text(
		'advanced_mapping_expression',
		'Advanced Mapping Expression',
		'e.g. $uppercase($)',
		'A JSONata expression that transforms the value',
	),
	text(
		'jmes_path',
		'JMESPath (Deprecated)',
		'',
		'A JMESPath expression; use Advanced Mapping Expression instead',
	),
];
