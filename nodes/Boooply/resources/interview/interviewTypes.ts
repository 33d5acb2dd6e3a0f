/** The interview types that are interviews, unlike team meetings. */
export const interviews = ['ai', 'human'];

/** All of them. */
export const interviewTypes = [...interviews, 'team'];
