/** One row of the vendor's table of endpoints. */
export interface DocumentedCall {
	/** Query parameters beside expand, show_enum_origins and remote_fields. */
	query?: string[];
	/** Values of show_enum_origins and of the older remote_fields. */
	origins?: string[];
	/** Values of expand. */
	expand?: string[];
	/** Query parameters that take one of these values only. */
	enums?: Record<string, string[]>;
	body?: string;
	/** Status of success; 200 unless told. */
	status?: number;
	/** Name of the answer's schema; in a list if the answer is a bare list. */
	answer: string | [string];
	/** Whether X-Account-Token is required; it is unless told. */
	accountToken?: false;
	sdkOnly?: true;
}

const list = [
	'created_after',
	'created_before',
	'modified_after',
	'modified_before',
	'cursor',
	'page_size',
	'include_deleted_data',
	'include_remote_data',
	'include_shell_data',
	'remote_id',
];
const retrieve = ['include_remote_data', 'include_shell_data'];
const write = ['is_debug_mode', 'run_async'];

/** The vendor's table of endpoints, and three calls that only its JavaScript client knows. */
export const documentedCalls: Record<string, DocumentedCall> = {
	'GET /ats/v1/activities': { query: [...list, 'user_id'], origins: ['activity_type', 'visibility'], expand: ['user'], answer: 'PaginatedActivityList' },
	'POST /ats/v1/activities': { query: write, body: 'ActivityEndpointRequest', status: 201, answer: 'ActivityResponse' },
	'GET /ats/v1/activities/{id}': { query: retrieve, origins: ['activity_type', 'visibility'], expand: ['user'], answer: 'Activity' },
	'GET /ats/v1/activities/meta/post': { answer: 'MetaResponse' },
	'GET /ats/v1/applications': { query: [...list, 'candidate_id', 'credited_to_id', 'current_stage_id', 'job_id', 'reject_reason_id', 'source'], expand: ['candidate', 'credited_to', 'current_stage', 'job', 'offers', 'reject_reason', 'screening_question_answers', 'screening_question_answers.question'], answer: 'PaginatedApplicationList' },
	'POST /ats/v1/applications': { query: write, body: 'ApplicationEndpointRequest', status: 201, answer: 'ApplicationResponse' },
	'GET /ats/v1/applications/{id}': { query: retrieve, expand: ['candidate', 'credited_to', 'current_stage', 'job', 'offers', 'reject_reason', 'screening_question_answers', 'screening_question_answers.question'], answer: 'Application' },
	'POST /ats/v1/applications/{id}/change-stage': { query: write, body: 'UpdateApplicationStageRequest', status: 201, answer: 'ApplicationResponse' },
	'GET /ats/v1/applications/meta/post': { query: ['application_remote_template_id'], answer: 'MetaResponse' },
	'GET /ats/v1/attachments': { query: [...list, 'candidate_id'], origins: ['attachment_type'], expand: ['candidate'], answer: 'PaginatedAttachmentList' },
	'POST /ats/v1/attachments': { query: write, body: 'AttachmentEndpointRequest', status: 201, answer: 'AttachmentResponse' },
	'GET /ats/v1/attachments/{id}': { query: retrieve, origins: ['attachment_type'], expand: ['candidate'], answer: 'Attachment' },
	'GET /ats/v1/attachments/meta/post': { answer: 'MetaResponse' },
	'GET /ats/v1/candidates': { query: [...list, 'email_addresses', 'first_name', 'last_name', 'tags'], expand: ['applications', 'attachments'], answer: 'PaginatedCandidateList' },
	'POST /ats/v1/candidates': { query: write, body: 'CandidateEndpointRequest', status: 201, answer: 'CandidateResponse' },
	'GET /ats/v1/candidates/{id}': { query: retrieve, expand: ['applications', 'attachments'], answer: 'Candidate' },
	'PATCH /ats/v1/candidates/{id}': { query: write, body: 'PatchedCandidateEndpointRequest', answer: 'CandidateResponse' },
	'POST /ats/v1/candidates/ignore/{model_id}': { body: 'IgnoreCommonModelRequest', answer: 'EmptyAnswer' },
	'GET /ats/v1/candidates/meta/patch/{id}': { answer: 'MetaResponse' },
	'GET /ats/v1/candidates/meta/post': { answer: 'MetaResponse' },
	'GET /ats/v1/departments': { query: list, answer: 'PaginatedDepartmentList' },
	'GET /ats/v1/departments/{id}': { query: retrieve, answer: 'Department' },
	'GET /ats/v1/eeocs': { query: [...list, 'candidate_id'], origins: ['disability_status', 'gender', 'race', 'veteran_status'], expand: ['candidate'], answer: 'PaginatedEEOCList' },
	'GET /ats/v1/eeocs/{id}': { query: retrieve, origins: ['disability_status', 'gender', 'race', 'veteran_status'], expand: ['candidate'], answer: 'EEOC' },
	'GET /ats/v1/interviews': { query: [...list, 'application_id', 'job_id', 'job_interview_stage_id', 'organizer_id'], origins: ['status'], expand: ['application', 'interviewers', 'job_interview_stage', 'organizer'], answer: 'PaginatedScheduledInterviewList' },
	'POST /ats/v1/interviews': { query: write, body: 'ScheduledInterviewEndpointRequest', status: 201, answer: 'ScheduledInterviewResponse' },
	'GET /ats/v1/interviews/{id}': { query: retrieve, origins: ['status'], expand: ['application', 'interviewers', 'job_interview_stage', 'organizer'], answer: 'ScheduledInterview' },
	'GET /ats/v1/interviews/meta/post': { answer: 'MetaResponse' },
	'GET /ats/v1/job-interview-stages': { query: [...list, 'job_id'], expand: ['job'], answer: 'PaginatedJobInterviewStageList' },
	'GET /ats/v1/job-interview-stages/{id}': { query: retrieve, expand: ['job'], answer: 'JobInterviewStage' },
	'GET /ats/v1/job-postings': { query: [...list, 'status'], expand: ['job'], enums: { status: ['CLOSED', 'DRAFT', 'INTERNAL', 'PENDING', 'PUBLISHED'] }, answer: 'PaginatedJobPostingList' },
	'GET /ats/v1/job-postings/{id}': { query: retrieve, expand: ['job'], answer: 'JobPosting' },
	'GET /ats/v1/jobs': { query: [...list, 'code', 'offices', 'status'], origins: ['status'], expand: ['departments', 'hiring_managers', 'job_postings', 'offices', 'recruiters'], enums: { status: ['ARCHIVED', 'CLOSED', 'DRAFT', 'OPEN', 'PENDING'] }, answer: 'PaginatedJobList' },
	'GET /ats/v1/jobs/{id}': { query: retrieve, origins: ['status'], expand: ['departments', 'hiring_managers', 'job_postings', 'offices', 'recruiters'], answer: 'Job' },
	'GET /ats/v1/jobs/{job_id}/screening-questions': { query: ['cursor', 'include_deleted_data', 'include_remote_data', 'include_shell_data', 'page_size'], expand: ['job', 'options'], answer: 'PaginatedScreeningQuestionList' },
	'GET /ats/v1/offers': { query: [...list, 'application_id', 'creator_id', 'status'], origins: ['status'], expand: ['application', 'creator'], enums: { status: ['APPROVAL-SENT', 'APPROVED', 'DENIED', 'DEPRECATED', 'DRAFT', 'OPENED', 'SENT', 'SENT-MANUALLY', 'SIGNED'] }, answer: 'PaginatedOfferList' },
	'GET /ats/v1/offers/{id}': { query: retrieve, origins: ['status'], expand: ['application', 'creator'], answer: 'Offer' },
	'GET /ats/v1/offices': { query: list, answer: 'PaginatedOfficeList' },
	'GET /ats/v1/offices/{id}': { query: retrieve, answer: 'Office' },
	'GET /ats/v1/reject-reasons': { query: list, answer: 'PaginatedRejectReasonList' },
	'GET /ats/v1/reject-reasons/{id}': { query: retrieve, answer: 'RejectReason' },
	'GET /ats/v1/scorecards': { query: [...list, 'application_id', 'interview_id', 'interviewer_id'], origins: ['overall_recommendation'], expand: ['application', 'interview', 'interviewer'], answer: 'PaginatedScorecardList' },
	'GET /ats/v1/scorecards/{id}': { query: retrieve, origins: ['overall_recommendation'], expand: ['application', 'interview', 'interviewer'], answer: 'Scorecard' },
	'GET /ats/v1/tags': { query: list, answer: 'PaginatedTagList' },
	'GET /ats/v1/users': { query: [...list, 'email'], origins: ['access_role'], answer: 'PaginatedRemoteUserList' },
	'GET /ats/v1/users/{id}': { query: retrieve, origins: ['access_role'], answer: 'RemoteUser' },
	'GET /ats/v1/account-details': { answer: 'AccountDetails' },
	'GET /ats/v1/account-token/{public_token}': { answer: 'AccountToken', accountToken: false },
	'POST /ats/v1/account-token/regenerate': { answer: 'RegenerateAccountToken' },
	'POST /ats/v1/delete-account': { answer: 'EmptyAnswer' },
	'GET /ats/v1/issues': { query: ['account_token', 'cursor', 'end_date', 'end_user_organization_name', 'first_incident_time_after', 'first_incident_time_before', 'include_muted', 'integration_name', 'last_incident_time_after', 'last_incident_time_before', 'linked_account_id', 'page_size', 'start_date', 'status'], enums: { status: ['ONGOING', 'RESOLVED'] }, answer: 'PaginatedIssueList', accountToken: false },
	'GET /ats/v1/issues/{id}': { answer: 'Issue', accountToken: false },
	'GET /ats/v1/linked-accounts': { query: ['category', 'cursor', 'end_user_email_address', 'end_user_organization_name', 'end_user_origin_id', 'end_user_origin_ids', 'id', 'ids', 'include_duplicates', 'integration_name', 'is_test_account', 'page_size', 'status'], enums: { category: ['accounting', 'ats', 'chat', 'crm', 'filestorage', 'hris', 'knowledgebase', 'mktg', 'ticketing'] }, answer: 'PaginatedAccountDetailsAndActionsList', accountToken: false },
	'POST /ats/v1/link-token': { body: 'EndUserDetailsRequest', answer: 'LinkToken', accountToken: false },
	'GET /ats/v1/field-mappings': { query: ['exclude_remote_field_metadata'], answer: 'FieldMappingApiInstanceResponse' },
	'POST /ats/v1/field-mappings': { query: ['exclude_remote_field_metadata', 'remote_data_iteration_count'], body: 'CreateFieldMappingRequest', status: 201, answer: 'FieldMappingInstanceResponse' },
	'DELETE /ats/v1/field-mappings/{field_mapping_id}': { status: 204, answer: 'FieldMappingInstanceResponse' },
	'PATCH /ats/v1/field-mappings/{field_mapping_id}': { query: ['remote_data_iteration_count'], body: 'PatchedEditFieldMappingRequest', answer: 'FieldMappingInstanceResponse' },
	'GET /ats/v1/remote-fields': { query: ['common_models', 'include_example_values'], answer: 'RemoteFieldAPIResponse' },
	'GET /ats/v1/target-fields': { answer: 'ExternalTargetFieldAPIResponse' },
	'POST /ats/v1/target-fields': { body: 'CreateTargetFieldRequest', answer: 'ExternalTargetFieldAPIResponse' },
	'GET /ats/v1/default-scopes': { answer: 'CommonModelScopeAPI', accountToken: false },
	'GET /ats/v1/linked-account-scopes': { answer: 'CommonModelScopeAPI' },
	'POST /ats/v1/linked-account-scopes': { body: 'LinkedAccountCommonModelScopeDeserializerRequest', answer: 'CommonModelScopeAPI' },
	'POST /ats/v1/sync-status/resync': { answer: ['SyncStatus'] },
	'POST /ats/v1/passthrough': { body: 'DataPassthroughRequest', answer: 'RemoteResponse' },
	'POST /ats/v1/async-passthrough': { body: 'DataPassthroughRequest', answer: 'AsyncPassthroughReciept' },
	'GET /ats/v1/async-passthrough/{async_passthrough_receipt_id}': { answer: 'RemoteResponse' },
	'GET /ats/v1/sync-status': { query: ['cursor', 'page_size'], answer: 'PaginatedSyncStatusList' },
	'POST /ats/v1/generate-key': { body: 'GenerateRemoteKeyRequest', answer: 'RemoteKey', accountToken: false },
	'POST /ats/v1/regenerate-key': { body: 'RemoteKeyForRegenerationRequest', answer: 'RemoteKey', accountToken: false },
	'GET /ats/v1/audit-trail': { query: ['cursor', 'end_date', 'event_type', 'page_size', 'start_date', 'user_email'], answer: 'PaginatedAuditLogEventList', accountToken: false },
	'GET /ats/v1/available-actions': { answer: 'AvailableActions', sdkOnly: true },
	'GET /ats/v1/webhook-receivers': { answer: ['WebhookReceiver'], sdkOnly: true },
	'POST /ats/v1/webhook-receivers': { body: 'WebhookReceiverRequest', status: 201, answer: 'WebhookReceiver', sdkOnly: true },
};
