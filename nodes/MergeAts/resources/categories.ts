/** Merge's categories of integrations; ATS reference. */
export const categories = [
	'accounting',
	'ats',
	'chat',
	'crm',
	'filestorage',
	'hris',
	'knowledgebase',
	'mktg',
	'ticketing',
];
