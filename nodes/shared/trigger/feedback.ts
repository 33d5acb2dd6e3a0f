import type { Appointment } from './reminderItem';

/** Feedback that somebody gave. */
export interface Feedback {
	/** The interview it is about, where the vendor tells. */
	interview?: string;
	application: string;
	/** Milliseconds since 1970. */
	givenAt: number;
}

/**
 * Whether feedback is about an interview. What names none is taken to be about those of its application that had begun.
 */
export function isAbout(
	{ interview, application, givenAt }: Feedback,
	appointment: Appointment & { application: string },
): boolean {
	if (interview !== undefined) return interview === appointment.id;
	return application === appointment.application && givenAt >= appointment.start;
}
