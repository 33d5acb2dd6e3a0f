import type { INodeProperties } from 'n8n-workflow';

/** The fields of a model that all platforms have in common, as they are shown. */
export interface ModelForm {
	/** Those that a new record usually has. */
	main: INodeProperties[];
	/** The others, to be added one by one. */
	additional: INodeProperties[];
}
