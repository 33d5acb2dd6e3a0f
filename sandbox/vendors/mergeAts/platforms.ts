import type { Platform, WriteSupport } from './accountRecords';
import type { RequestSchema } from './records';

const personFields = ['first_name', 'last_name', 'company', 'title'];
const contactFields = ['phone_numbers', 'email_addresses', 'urls', 'locations', 'tags'];
const attachmentFields = ['file_name', 'file_url', 'candidate', 'attachment_type'];
const activityFields = ['user', 'activity_type', 'subject', 'body', 'visibility', 'candidate'];

/** A field with choices as `/meta/post` describes it. */
export function choice(title: string, labels: Record<string, string>): RequestSchema {
	return {
		type: 'string',
		title,
		enum: Object.keys(labels),
		enum_information: Object.entries(labels).map(([value, description]) => ({
			value,
			description,
		})),
	};
}

function write(
	fields: string[],
	required: string[],
	more: Partial<WriteSupport> = {},
): WriteSupport {
	return { fields, required, needsActingUser: false, ...more };
}

const actingUser = { needsActingUser: true };

/**
 * Which fields of interviews are supplied and accepted is the vendor's table. It does not tell what
 * integration_params of Greenhouse there are; the names here are of Greenhouse's own API.
 */
export const greenhouse: Platform = {
	name: 'Greenhouse',
	slug: 'greenhouse',
	color: '#3ab549',
	interviewFields: [
		'application',
		'end_at',
		'interviewers',
		'job_interview_stage',
		'location',
		'organizer',
		'remote_created_at',
		'remote_id',
		'remote_updated_at',
		'start_at',
		'status',
	],
	writes: {
		'interview.create': write(
			['application', 'end_at', 'interviewers', 'location', 'organizer', 'start_at', 'status'],
			['application', 'end_at', 'integration_params', 'interviewers', 'start_at'],
			{
				needsActingUser: true,
				integrationParams: {
					type: 'object',
					title: 'Integration params',
					required: ['interview_id'],
					properties: {
						interview_id: choice('Interview step', {
							'3001': 'Phone screen',
							'3002': 'Technical interview',
							'3003': 'Final interview',
						}),
						external_event_id: {
							type: 'string',
							title: 'External event ID',
							description: 'Id of the event in your calendar.',
						},
					},
				},
			},
		),
		'candidate.create': write(
			[...personFields, ...contactFields, 'is_private', 'applications', 'attachments'],
			['first_name', 'last_name'],
			actingUser,
		),
		'candidate.update': write([...personFields, ...contactFields, 'is_private'], [], actingUser),
		'application.create': write(
			['candidate', 'job', 'current_stage', 'source', 'credited_to', 'applied_at'],
			['candidate', 'job'],
			actingUser,
		),
		'application.changeStage': write(['job_interview_stage'], ['job_interview_stage']),
		'attachment.create': write(
			attachmentFields,
			['file_name', 'file_url', 'candidate', 'attachment_type'],
			actingUser,
		),
		'activity.create': write(activityFields, ['activity_type', 'body', 'candidate'], actingUser),
	},
};

/** Supplies no stage, status, place or organiser of interviews and accepts nothing. */
export const workday: Platform = {
	name: 'Workday',
	slug: 'workday',
	color: '#f38b00',
	interviewFields: ['application', 'end_at', 'interviewers', 'remote_id', 'start_at'],
	writes: {},
};

export const lever: Platform = {
	name: 'Lever',
	slug: 'lever',
	color: '#5b6770',
	interviewFields: [
		'application',
		'end_at',
		'interviewers',
		'job_interview_stage',
		'location',
		'organizer',
		'remote_created_at',
		'remote_id',
		'start_at',
	],
	writes: {
		'interview.create': write(
			[
				'application',
				'end_at',
				'interviewers',
				'job_interview_stage',
				'location',
				'organizer',
				'start_at',
			],
			['end_at', 'integration_params', 'interviewers', 'start_at'],
			{
				needsActingUser: true,
				integrationParams: {
					type: 'object',
					title: 'Integration params',
					required: ['timezone'],
					properties: {
						timezone: {
							type: 'string',
							title: 'Time zone',
							description: 'Name of the IANA database.',
						},
					},
				},
				linkedAccountParams: {
					type: 'object',
					title: 'Linked account params',
					required: ['feedback_template'],
					properties: {
						feedback_template: choice('Feedback template', {
							ft_technical: 'Technical interview',
							ft_values: 'Values interview',
						}),
						panel_size: { type: 'number', title: 'Panel size' },
					},
				},
			},
		),
		'candidate.create': write([...personFields, ...contactFields], ['first_name'], actingUser),
		'candidate.update': write([...personFields, ...contactFields], [], actingUser),
		'application.create': write(
			['candidate', 'job', 'remote_template_id'],
			['candidate', 'job', 'remote_template_id'],
			{
				templates: {
					tpl_referral: {
						title: 'Referral',
						linkedAccountParams: {
							type: 'object',
							required: ['referred_by'],
							properties: { referred_by: { type: 'string', title: 'Referred by' } },
						},
					},
					tpl_direct: {
						title: 'Direct application',
						linkedAccountParams: {
							type: 'object',
							required: ['consent_given'],
							properties: { consent_given: { type: 'boolean', title: 'Consent given' } },
						},
					},
				},
			},
		),
		'application.changeStage': write(['job_interview_stage'], ['job_interview_stage']),
		'attachment.create': write(
			attachmentFields,
			['file_name', 'file_url', 'candidate'],
			actingUser,
		),
	},
};
