import { organizationKey, type BoooplyState } from './state';

export function seedStandardData(state: BoooplyState): void {
	state.addTenant(organizationKey, {
		name: 'Acme Corp',
		slug: 'acme-corp',
		externalOrgId: 'acme-platform-id',
		plan: 'STARTER',
	});
}
