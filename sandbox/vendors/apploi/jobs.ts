import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuseUnknown } from './errors';
import { searchFetchId } from './fullApply';
import { checkTeam, keyOf, sandboxTeam } from './keys';
import type { Job } from './records';
import type { ApploiState } from './state';

interface SearchQuery {
	teams?: string;
	include_private?: number;
	size?: number;
	page?: number;
}

interface BoardQuery {
	teams: string[];
	page: number;
	size?: number;
}

/** The vendor names no page lengths. */
const pageLength = 20;
const largestPage = 100;

/** The public name of the sandbox's company. */
export const companySlug = 'example-care';

/** The key's job search, the questions, and the public job board. */
export function jobHandlers(state: ApploiState) {
	return {
		'job.search'(context: Context<undefined, object, SearchQuery>): Answer {
			const { teams, include_private: withPrivate, size, page } = context.request.query;
			checkTeam(context, teams);
			const { teamId } = keyOf(context);
			const found = [...state.jobs.values()].filter(
				(job) => job.teamId === teamId && (withPrivate === 1 || !job.isPrivate),
			);
			const data = pageOf(found, page, size).map((job, index) => ({
				...boardJobBody(job),
				...jobBody(state, job),
				partner_attributes: partnerAttributes(job, page ?? 1, index + 1),
			}));
			return { status: 200, body: { data } };
		},
		'job.getQuestions'(context: Context<undefined, { job_id: string }>): Answer {
			const job = state.jobs.get(Number(context.request.params.job_id)) ?? refuseUnknown();
			return { status: 200, body: { questions_en: job.questions } };
		},
		'jobBoard.search'(context: Context<undefined, object, BoardQuery>): Answer {
			const { teams, page, size } = context.request.query;
			const found = [...state.jobs.values()].filter(
				({ teamId, isPrivate }) => teams.includes(teamId) && !isPrivate,
			);
			const data = pageOf(found, page, size).map(boardJobBody);
			return { status: 200, body: { data, elasticsearch_errors: [], errors: [], buckets: {} } };
		},
		'jobBoard.getCompanyProfile'(context: Context<undefined, { slug: string }>): Answer {
			if (context.request.params.slug !== companySlug) refuseUnknown();
			const data = {
				id: 4021,
				name: 'Example Care',
				url_slug: companySlug,
				team_id: Number(sandboxTeam),
				teams_to_show: [Number(sandboxTeam)],
				primary_location: 'Albany, NY',
			};
			return { status: 200, body: { data } };
		},
	};
}

function pageOf(jobs: Job[], page = 1, size = pageLength): Job[] {
	const length = Math.min(size, largestPage);
	return jobs.slice((page - 1) * length, page * length);
}

function boardJobBody({ id, name, city, state }: Job) {
	return { id, name, city, state };
}

function jobBody({ services }: ApploiState, job: Job) {
	const { id, teamId, isPrivate, publishedDate, jobType, questions } = job;
	return {
		published: !isPrivate,
		published_date: publishedDate,
		redirect_apply_url_v2: `https://jobs.example.com/${id}/apply`,
		external_url: `https://jobs.example.com/${id}`,
		team_id: Number(teamId),
		job_type: jobType,
		open_positions_count: 2,
		filled_positions_count: 0,
		job_owner_email: 'dana.recruiter@example.com',
		apply_method: questions.length > 0 ? 'full_apply_endpoint' : null,
		number_of_questions_allowed: questions.length,
		questions_url: `${services.baseUrl()}/v1/apploi/${id}/questions.json?source=None`,
	};
}

function partnerAttributes(job: Job, page: number, order: number) {
	return {
		sponsored: false,
		redirect_apply: false,
		utm_medium: 'board',
		utm_campaign: 'autumn',
		utm_source: 'example-board',
		source: 'example-board',
		keyword: '',
		city_center: job.city,
		search_fetch_id: searchFetchId(job),
		page,
		order,
	};
}
