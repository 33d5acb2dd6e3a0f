import { runCommand, type Account } from './command';

const databaseAccount = 'postgres';

/**
 * The account that PostgreSQL has to run as, which refuses to run as root; nothing when this process is not root.
 *
 * @throws Error when PostgreSQL's package made no account
 */
export async function accountOfDatabase(): Promise<Account | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const id = async (option: string) => Number(await runCommand('id', [option, databaseAccount]));
	return { uid: await id('-u'), gid: await id('-g') };
}
