/**
 * The documented header of every request. The list that n8n's HTTP client sends of itself counts as a browser's for some
 * servers, which then answer with a page.
 */
export const JSON_ONLY = { Accept: 'application/json' };
