import type { Meeting, ParticipantRole, Turn } from './records';

const questions = [
	'What did you build last, and what was your part in it?',
	'Tell me about a problem that took you longer than you expected.',
	'How do you decide that a piece of work is done?',
];

const answers = [
	'I moved our order service to events, so that the warehouse sees changes within seconds.',
	'A report was wrong only on days with a clock change. I compared both zones hour by hour.',
	'When the people who asked for it have used it, and the tests tell the next person why it is so.',
];

/** Roles that ask the questions. */
const leaders: ParticipantRole[] = ['INTERVIEWER', 'HOST'];

const turnMs = 20_000;

/** Questions that every sample interview asks. */
export const sampleQuestions = questions;

/** The answer that a candidate gives to the question at this place. */
export function sampleAnswer(index: number): string {
	return answers[index] ?? '';
}

/** A short talk between the one who leads the meeting and the other side. */
export function sampleTranscript({ meetingType, participants }: Meeting): Turn[] {
	const people = participants.map(({ name, role }) => ({
		speaker: name,
		role: role === 'CO_HOST' ? ('HOST' as const) : role,
	}));
	const leader = people.find(({ role }) => leaders.includes(role));
	const guest = people.find((person) => person !== leader);
	const asking: Pick<Turn, 'speaker' | 'role'> =
		meetingType === 'AI_ONLY' || !leader ? { speaker: 'AI Interviewer', role: 'AI' } : leader;
	const answering = guest ?? asking;
	return questions
		.flatMap((question, index) => [
			{ ...asking, text: question },
			{ ...answering, text: sampleAnswer(index) },
		])
		.map((turn, index) => ({
			...turn,
			startMs: index * turnMs,
			endMs: (index + 1) * turnMs - 500,
		}));
}
