/** What Merge documents of interviews on one ATS. */
export interface Platform {
	/** The integration's name in Merge. */
	name: string;
	/** Whether deleted records are found natively, or by Merge's paid add-on. */
	deletions: 'native' | 'add-on';
	/** Fields of an interview that the ATS does not supply. */
	lacks: string[];
	/** Fields that a new interview takes; without it none can be created. */
	accepts?: string[];
	/** Those of them, and of the parameters beside, that must be given. */
	requires?: string[];
}
