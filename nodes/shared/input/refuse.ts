import { NodeOperationError, type IExecuteSingleFunctions } from 'n8n-workflow';

/**
 * Refuses to go on with an item.
 *
 * @param message what is wrong, where it is a field with its display name in quotes
 * @param remedy what the user should do
 * @throws NodeOperationError always
 */
export function refuse(context: IExecuteSingleFunctions, message: string, remedy: string): never {
	throw new NodeOperationError(context.getNode(), message, {
		itemIndex: context.getItemIndex(),
		description: remedy,
	});
}
