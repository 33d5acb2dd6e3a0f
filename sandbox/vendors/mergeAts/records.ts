/** Names of the vendor's common models that have records of their own. */
export type ModelName =
	| 'Activity'
	| 'Application'
	| 'Attachment'
	| 'Candidate'
	| 'Department'
	| 'EEOC'
	| 'Job'
	| 'JobInterviewStage'
	| 'JobPosting'
	| 'Offer'
	| 'Office'
	| 'RejectReason'
	| 'RemoteUser'
	| 'ScheduledInterview'
	| 'Scorecard'
	| 'ScreeningQuestion'
	| 'ScreeningQuestionAnswer'
	| 'ScreeningQuestionOption'
	| 'Tag';

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One record of a linked account. */
export interface StoredRecord {
	/** With the vendor's names; related records by id. */
	fields: Fields & { id: string; created_at: string; modified_at: string };
	/** An empty record: something refers to it that the ATS did not give yet. */
	isShell: boolean;
	/** What the ATS has beside the common fields; goes into `remote_data`. */
	custom: Fields;
}

/** A node of what `/meta/post` answers as `request_schema`. */
export interface RequestSchema {
	type?: string;
	title?: string;
	description?: string;
	format?: string;
	enum?: unknown[];
	enum_information?: Array<{ value: unknown; description: string }>;
	items?: RequestSchema;
	properties?: Record<string, RequestSchema>;
	required?: string[];
}
