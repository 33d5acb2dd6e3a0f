/** The interview types that are interviews, unlike team meetings. */
export const interviews = ['ai', 'human'];
