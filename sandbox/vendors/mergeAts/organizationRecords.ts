/** What belongs to the organisation at Merge and to no linked account, with the vendor's names. */

export interface Issue {
	id: string;
	accountId: string;
	status: 'ONGOING' | 'RESOLVED';
	error_description: string;
	first_incident_time: string;
	last_incident_time: string;
	is_muted: boolean;
	error_details: string[];
}

export interface AuditEvent {
	id: string;
	user_name: string | null;
	user_email: string | null;
	role: string;
	ip_address: string;
	event_type: string;
	event_description: string;
	created_at: string;
}

export interface TargetField {
	name: string;
	description: string;
}

/** What the organisation sets in the dashboard; every event is sent there. */
export interface Webhook {
	url: string;
	signatureKey: string;
}
