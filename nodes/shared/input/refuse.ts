import { NodeOperationError, type IExecuteSingleFunctions } from 'n8n-workflow';

/**
 * Refuses an item before anything is sent.
 *
 * @param message what is wrong, with the field's display name in quotes
 * @param remedy what the user should do
 * @throws NodeOperationError always
 */
export function refuse(context: IExecuteSingleFunctions, message: string, remedy: string): never {
	throw new NodeOperationError(context.getNode(), message, {
		itemIndex: context.getItemIndex(),
		description: remedy,
	});
}
