import type { Answer } from '../vendor';
import type { Records } from './collection';
import type { ModelName, RequestSchema } from './records';

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
