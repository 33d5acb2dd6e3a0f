import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuse } from './errors';
import { pageAnswer } from './pages';
import { titleOf, userBody } from './presentation';
import type { Company, User } from './records';
import type { SchedulerState } from './state';
import { operatorOf } from './tokens';

/** Members and operators of the company. */
export function peopleHandlers(state: SchedulerState) {
	const membersOf = (company: Company): User[] =>
		[...state.users.values()].filter((user) => user.company?.id === company.id);

	return {
		/** The vendor documents no pages, yet a page length: the first page is all there is to see here. */
		'companyMember.getAll'(context: Context): Answer {
			const members = membersOf(operatorOf(context).company);
			const rows = members.map((user) => ({ ...userBody(user), invitation_status: 'accepted' }));
			return pageAnswer('users', rows, {});
		},
		'companyOperator.getAll'(context: Context<undefined, { company_id: string }>): Answer {
			const { isAdministrator, company } = operatorOf(context);
			if (!isAdministrator || Number(context.request.params.company_id) !== company.id) {
				refuse(403, 'Only administrators of the company can do this');
			}
			return { status: 200, body: { company_operators: membersOf(company).map(operatorBody) } };
		},
	};
}

function operatorBody(user: User) {
	return {
		id: user.id + 9000,
		contact_phone_number: null,
		created_at: '2026-01-12T08:00:00.000Z',
		job_position: user.jobPosition,
		operator: {
			id: user.id,
			active: true,
			admin: user.isAdministrator,
			contact_phone_number: null,
			image: null,
			invitation_status: 'accepted',
			title: titleOf(user),
		},
	};
}
