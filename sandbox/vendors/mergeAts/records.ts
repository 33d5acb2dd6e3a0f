import type { Answer } from '../vendor';
import type { Records } from './collection';

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

/** A write that an ATS supports. */
export interface WriteSupport {
	fields: string[];
	required: string[];
	/** Whether `remote_user_id` is required. */
	needsActingUser: boolean;
	integrationParams?: RequestSchema;
	linkedAccountParams?: RequestSchema;
	/** Asks for more once a template is chosen; by `remote_template_id`. */
	templates?: Record<string, { title: string; linkedAccountParams: RequestSchema }>;
}

/** An ATS that linked accounts are on. */
export interface Platform {
	name: string;
	slug: string;
	color: string;
	/** What it supplies on interviews, as the vendor's table of supported fields tells. */
	interviewFields: string[];
	/** By operationId of the contract. */
	writes: Record<string, WriteSupport>;
}

/** The vendor's record of a linked account. */
export interface AccountDetails {
	id: string;
	category: 'ats' | 'hris';
	status: 'COMPLETE' | 'INCOMPLETE' | 'RELINK_NEEDED' | 'IDLE';
	end_user_origin_id: string;
	end_user_organization_name: string;
	end_user_email_address: string;
	account_type: 'PRODUCTION' | 'TEST';
	completed_at: string;
	is_duplicate: boolean | null;
}

export interface FieldMapping {
	id: string;
	model: ModelName;
	isIntegrationWide: boolean;
	target: { name: string; description: string; is_organization_wide: boolean };
	method: string;
	urlPath: string;
	traversalPath: unknown[];
	jmesPath: string | null;
	expression: string | null;
}

export interface Scope {
	READ: boolean;
	WRITE: boolean;
	enabledFields: unknown[];
	disabledFields: unknown[];
}

export interface WebhookReceiver {
	event: string;
	is_active: boolean;
	key?: string;
}

export interface LinkedAccount {
	token: string;
	platform: Platform;
	details: AccountDetails;
	records: Records;
	scopes: Map<ModelName, Scope>;
	fieldMappings: Map<string, FieldMapping>;
	webhookReceivers: WebhookReceiver[];
	/** Answers of asynchronous passthrough by receipt; undefined until they are there. */
	passthroughs: Map<string, Answer | undefined>;
	/** Answers to writes that carried an Idempotency-Key, by key. */
	writes: Map<string, { request: string; answer: Answer; expiresAt: number }>;
	/** Milliseconds of sandbox time. */
	syncStartedAt: number;
	syncFinishedAt: number;
}
