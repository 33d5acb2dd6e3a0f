/** With anything else in a header a request fails on its way, and nobody knows whether it was sent. */
const HEADER_TEXT = /^[\t\x20-\x7e\x80-\xff]+$/;

/** Whether a text can be sent in a header. */
export const isHeaderText = (text: string): boolean => HEADER_TEXT.test(text);
