/** The operation that these fields are shown for. */
export const shown = { resource: ['interview'], operation: ['create'] };

/** The interview types that are interviews, unlike team meetings. */
export const interviews = ['ai', 'human'];
