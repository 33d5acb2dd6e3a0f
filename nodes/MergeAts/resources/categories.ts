/** Merge's categories of integrations that a link token can offer; ATS reference, Link token. */
export const linkCategories = [
	'accounting',
	'ats',
	'crm',
	'filestorage',
	'hris',
	'knowledgebase',
	'mktg',
	'ticketing',
];

/** All of Merge's categories of integrations; ATS reference, Linked accounts. */
export const categories = [...linkCategories, 'chat'];
