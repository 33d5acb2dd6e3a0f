import type { Stage } from './stage';

/** Something that has to work in every release of n8n. */
export interface Check {
	/** What it is called in the table. */
	name: string;
	/** Does it; throws where it does not work. */
	run(stage: Stage): Promise<void>;
}
