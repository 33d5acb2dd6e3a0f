import type { IDataObject } from 'n8n-workflow';

import type { ModelRule } from './standIns/scriptedModel';

/** Items a node must put out, one entry an output, none where it is not to run; `some` where the number depends on the day. */
export type ExpectedItems = Record<string, Array<number | 'some'>>;

/** An event that a vendor's stand-in sends; see docs/sandbox.md. */
export interface DemoEvent {
	vendor: string;
	event: object;
}

/** What somebody writes into a field of a form: the text, or the option of that number. */
export type FieldInput = string | { option: number };

/** What is written into a form, by the labels of its fields. */
export type FormInput = Record<string, FieldInput>;

/** What somebody who got a mail does: presses a button in it, or fills in the form that it leads to. */
export interface MailAnswer {
	to: string;
	press: string;
	fill?: FormInput;
}

/** What starts a run: a press of Execute at a trigger, an event, a form that is sent, or a message in the chat. */
export type Start =
	| { execute: string }
	| { deliver: DemoEvent }
	| { submit: FormInput }
	| { say: string };

/** A mail that a workflow must send; `*` in a text stands for anything. */
export interface ExpectedMail {
	to: string;
	subject: string;
	html?: string;
	text?: string;
}

/** Where the people and the times of bookings stand in what a node puts out. */
export interface Bookings {
	node: string;
	/** Path of the name, or of what else tells who it is. */
	who: string;
	/** Path of the start. */
	starts: string;
}

/** How the demo runs a workflow unattended, and what has to come of it: a file of `demo/runs`. */
export interface RunPlan {
	/** Data of vendors that the workflow needs beside the sandbox's own. */
	seeds?: Array<{ vendor: string; data: IDataObject }>;
	/** What starts it, a run each, one after the other; its manual trigger where nothing is named. */
	starts?: Start[];
	/** What people answer to mails, in order. */
	answers?: MailAnswer[];
	/** What the model answers. */
	model?: ModelRule[];
	items: ExpectedItems;
	/** Fields that items of a node must have, item by item; `*` in a text stands for anything. */
	output?: Record<string, IDataObject[]>;
	/** The mails it must send first, in order. */
	mails?: ExpectedMail[];
	/** Whether it may send others after them. */
	moreMails?: boolean;
	bookings?: Bookings[];
	/** The node whose HTML is to be looked at, and the field that holds it. */
	page?: { node: string; field: string };
}
