import {
	NodeApiError,
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
} from 'n8n-workflow';

/**
 * Whether an AI agent itself carries out a step as its tool. n8n 1 does not tell, but only what it gives to such steps
 * numbers their runs.
 */
export function isCalledByAgent(context: IExecuteFunctions): boolean {
	const telling: Partial<Pick<IExecuteFunctions, 'isToolExecution'>> = context;
	return telling.isToolExecution?.() ?? 'getNextRunIndex' in context;
}

/** Whether a step runs as the tool of an AI agent: in the agent's own process, or by the engine between its turns. */
export function isTool(context: IExecuteFunctions): boolean {
	if (isCalledByAgent(context)) return true;
	return context.getNode().rewireOutputLogTo === NodeConnectionTypes.AiTool;
}

/** How many times a call of an agent has been tried, by its arguments: n8n hands over the same object for each try. */
const tries = new WeakMap<object, number>();

/**
 * Whether a failure has to be put out instead of thrown: an agent that carries out its calls itself lets the model read
 * nothing of a tool that throws. While n8n tries a tool again, throwing is how it gets to know that it has to.
 */
export function answersErrors(context: IExecuteFunctions): boolean {
	const { onError, retryOnFail = false, maxTries = 3 } = context.getNode();
	const [call] = context.getInputData();
	if (!isCalledByAgent(context) || onError === 'stopWorkflow' || !call) return false;
	const now = (tries.get(call.json) ?? 0) + 1;
	tries.set(call.json, now);
	return !retryOnFail || now >= Math.min(5, Math.max(2, maxTries));
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
