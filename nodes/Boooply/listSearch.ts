import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

export async function searchInterviews(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
	return { results: [] };
}
