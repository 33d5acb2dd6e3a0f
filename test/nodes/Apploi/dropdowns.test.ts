import { loadOptions, searchList } from '../../engine/listSearch';
import { job, newestApplicant, useApploi } from './apploi';

const apploi = useApploi();
const open = () => ({ node: 'Apploi', credentials: { apploiApi: apploi.credential() } });

describe("the Apploi node's dropdowns", () => {
	it('list applicants, 100 at a time, until there are no more', async () => {
		const first = await searchList({ ...open(), method: 'searchApplicants' });
		expect(first.results[0]).toEqual({
			name: `Maria Alvarez · applicant1@example.com · New · ${newestApplicant}`,
			value: String(newestApplicant),
		});
		expect([first.results.length, first.paginationToken]).toEqual([100, '100']);
		const last = await searchList({
			...open(),
			method: 'searchApplicants',
			paginationToken: '230',
		});
		expect(last).toEqual({ results: [], paginationToken: undefined });
		expect((await apploi.received())[0]?.query).toEqual({
			team_id: '345678',
			limit: '100',
			offset: '0',
		});
	});

	it('find applicants by what they hold', async () => {
		const { results } = await searchList({
			...open(),
			method: 'searchApplicants',
			filter: 'NGUYỄN',
		});
		expect(results).toHaveLength(20);
	});

	it('list private jobs too', async () => {
		const { results } = await searchList({ ...open(), method: 'searchJobs', filter: '67896' });
		expect(results).toEqual([
			{ name: 'Physical therapist · Phoenix · AZ · 67896', value: '67896' },
		]);
		expect((await apploi.received())[0]?.query).toMatchObject({ include_private: '1', page: '1' });
	});

	it('list the statuses of the team', async () => {
		const options = await loadOptions({ ...open(), method: 'getStatuses' });
		expect(options[0]).toEqual({ name: 'New', value: 'New' });
		expect(options).toHaveLength(6);
	});

	it('list the questions of the chosen job with their options, from their own address', async () => {
		const credentials = { apploiApi: apploi.credential({ baseUrl: 'http://apploi.invalid' }) };
		const questions = async (chosen: unknown) =>
			await loadOptions({
				...open(),
				credentials,
				method: 'getQuestions',
				parameters: { resource: 'application', operation: 'submit', ...job(chosen) },
			});
		expect((await questions(67890))[0]).toEqual({
			name: 'Are you 21 years of age?',
			value: '1829050',
			description: 'select · 0 = Yes · 1 = No',
		});
		expect(await questions('')).toEqual([]);
	});

	it('list every time zone', async () => {
		const options = await loadOptions({ ...open(), method: 'getTimeZones' });
		expect(options).toContainEqual({ name: 'Australia/Adelaide', value: 'Australia/Adelaide' });
	});

	it("say the vendor's words when the key is wrong", async () => {
		const credentials = { apploiApi: apploi.credential({ apiKey: 'wrong' }) };
		await expect(
			searchList({ ...open(), credentials, method: 'searchApplicants' }),
		).rejects.toThrow('Invalid Token');
	});
});
