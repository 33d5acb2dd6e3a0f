/** A mail that a workflow sent. */
export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
}
