import {
	NodeApiError,
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
} from 'n8n-workflow';

/** Whether a step runs as the tool of an AI agent: in the agent's own process, or by the engine between its turns. */
export function isTool(context: IExecuteFunctions): boolean {
	if (context.isToolExecution()) return true;
	return context.getNode().rewireOutputLogTo === NodeConnectionTypes.AiTool;
}

/** The code of a network fault at the end of a remedy: where n8n finds one in a message, it puts words of its own there. */
const FAULT_CODE = / \([A-Z_]+\)$/;

/** Puts the remedy of an error into its message: a model reads nothing else. */
export function tellRemedy(error: unknown): void {
	if (!(error instanceof NodeApiError || error instanceof NodeOperationError)) return;
	const { message } = error;
	const remedy = (error.description ?? '').replace(FAULT_CODE, '');
	error.description = remedy;
	if (message.includes(remedy)) return;
	error.message = `${message}${/[.!?]$/.test(message) ? '' : '.'} ${remedy}`;
}
