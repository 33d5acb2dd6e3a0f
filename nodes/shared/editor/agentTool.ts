import type { IBuilderHint, INodeProperties } from 'n8n-workflow';

import { notice } from './fields';

/** What n8n's workflow builder is told of a node: how an AI agent uses it. */
export const asAgentTool: IBuilderHint = {
	searchHint:
		'As a tool of an AI agent, use one node per operation, with $fromAI in its fields. Fields that pick a record take a name as well as an ID, and fields with choices take $fromAI too.',
};

/** What a person reads who gives a node to an agent; versions of n8n that do not know `@tool` show it nowhere. */
export const agentNotice: INodeProperties = {
	...notice(
		'agentNotice',
		"Fields without a sparkle button take an expression such as {{ $fromAI('zone', 'The time zone') }}. Where an ID is wanted, the model may give a name.",
	),
	displayOptions: { show: { '@tool': [true] } },
};
