import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuse } from './errors';
import { userBody } from './presentation';
import { sandboxPassword } from './standardData';
import type { SchedulerState } from './state';
import { issueToken } from './tokens';

interface SignIn {
	user: { login: string; password: string; remember_me?: true };
}

export function signInHandlers(state: SchedulerState) {
	return {
		'user.signIn'(context: Context<SignIn>): Answer {
			const { login, password } = context.request.requestBody.user;
			const user = [...state.users.values()].find(({ email, phoneNumber }) =>
				[email, phoneNumber].includes(login),
			);
			if (!user || password !== sandboxPassword) {
				return refuse(401, 'Invalid login or password.');
			}
			const company = user.company && {
				...user.company,
				address: '1 Example Street, Leeds',
				country: 'GBR',
				currency: 'GBP',
				license_number: '5999710300',
				state: 'verified',
			};
			return {
				status: 200,
				headers: { authorization: `Bearer ${issueToken(state, user)}` },
				body: { user: { ...userBody(user), company, financial_company_id: null } },
			};
		},
	};
}
