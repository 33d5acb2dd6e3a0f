import { kebabCase } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { tenantOf } from './keys';
import type { BoooplyState } from './state';

interface KeyRequest {
	userId: string;
	userEmail: string;
	organizationId: string;
	organizationName?: string;
}

interface JobRequest {
	jobRole: string;
	department?: string;
	skills?: string[];
	seniority?: string;
	workSetup?: string;
	employmentType?: string;
}

/** Organization, keys of a platform, text written by the AI. */
export function organizationHandlers(state: BoooplyState) {
	return {
		'organization.get'(context: Context): Answer {
			const { organization } = tenantOf(context);
			return { status: 200, body: { success: true, organization } };
		},
		'apiKey.create'(context: Context<KeyRequest>): Answer {
			const { userId, userEmail, organizationId, organizationName } = context.request.requestBody;
			const apiKey = `bply_org_${state.nextToken()}`;
			const name = organizationName ?? organizationId;
			const known = [...state.tenants.values()].find(
				({ organization }) => organization.externalOrgId === organizationId,
			);
			const details = {
				name,
				slug: kebabCase(name),
				externalOrgId: organizationId,
				plan: 'STARTER',
			};
			const { organization } = known ?? state.addTenant(apiKey, details);
			if (known) state.tenants.set(apiKey, known);
			const body = {
				success: true,
				apiKey,
				userId,
				userEmail,
				organizationId,
				organizationName: organization.name,
				meetingBaseUrl: 'https://boooply.com',
				apiBaseUrl: state.services.baseUrl(),
				message: 'API key created',
			};
			return { status: 200, body };
		},
		'jobDescription.generate'(context: Context<JobRequest>): Answer {
			return {
				status: 200,
				body: { success: true, description: jobDescription(context.request.requestBody) },
			};
		},
	};
}

function jobDescription(job: JobRequest): string {
	const { jobRole, department, skills = [], seniority, workSetup, employmentType } = job;
	const terms = [seniority, workSetup, employmentType].filter((term) => term !== undefined);
	return [
		`# ${jobRole}`,
		department && `You will work in ${department}.`,
		terms.length > 0 && `Terms: ${terms.join(', ')}.`,
		skills.length > 0 && `What you bring:\n${skills.map((skill) => `- ${skill}`).join('\n')}`,
	]
		.filter(Boolean)
		.join('\n\n');
}
