import type { INodeProperties, INodePropertyRouting } from 'n8n-workflow';

import {
	converted,
	day,
	idList,
	instant,
	jsonObject,
	textList,
	wholeId,
	type Conversion,
	type Place,
} from './convert';
import { idLocator } from './idLocator';
import { valueOptions } from './options';

/**
 * Builders of the fields that go to one place of the request. Each takes the vendor's name of the field first, which is
 * the parameter's name too.
 */
function fieldsIn(type: Place) {
	const named = (property: string, displayName: string, description: string) => ({
		displayName,
		name: property.replace(/\./g, '_'),
		description,
	});
	const routing = (
		property: string,
		displayName: string,
		conversion?: Conversion,
	): INodePropertyRouting => ({
		send: {
			type,
			property,
			...(conversion && { preSend: [converted(type, property, displayName, conversion)] }),
		},
	});

	return {
		text: (
			property: string,
			displayName: string,
			description: string,
			placeholder?: string,
		): INodeProperties => ({
			...named(property, displayName, description),
			type: 'string',
			default: '',
			placeholder,
			routing: routing(property, displayName),
		}),
		flag: (
			property: string,
			displayName: string,
			description: string,
			preset = false,
		): INodeProperties => ({
			...named(property, displayName, description),
			type: 'boolean',
			default: preset,
			routing: routing(property, displayName),
		}),
		amount: (
			property: string,
			displayName: string,
			description: string,
			preset: number,
			typeOptions: INodeProperties['typeOptions'] = {},
		): INodeProperties => ({
			...named(property, displayName, description),
			type: 'number',
			typeOptions: { minValue: 0, ...typeOptions },
			default: preset,
			routing: routing(property, displayName),
		}),
		oneOf: (
			property: string,
			displayName: string,
			values: readonly string[],
			description: string,
			preset = values[0] ?? '',
		): INodeProperties => ({
			...named(property, displayName, description),
			type: 'options',
			options: valueOptions(values),
			default: preset,
			routing: routing(property, displayName),
		}),
		/** A filter that lets everything pass until a value is chosen. */
		anyOrOne: (
			property: string,
			displayName: string,
			values: readonly string[],
			description: string,
		): INodeProperties => ({
			...named(property, displayName, description),
			type: 'options',
			options: [{ name: 'Any', value: '' }, ...valueOptions(values)],
			default: '',
			routing: routing(property, displayName),
		}),
		someOf: (
			property: string,
			displayName: string,
			values: readonly string[],
			description: string,
		): INodeProperties => ({
			...named(property, displayName, description),
			type: 'multiOptions',
			options: valueOptions(values),
			default: [],
			routing: routing(property, displayName, textList),
		}),
		words: (
			property: string,
			displayName: string,
			description: string,
			placeholder: string,
		): INodeProperties => ({
			...named(property, displayName, `${description}, separated by commas`),
			type: 'string',
			default: '',
			placeholder,
			routing: routing(property, displayName, textList),
		}),
		time: (property: string, displayName: string, description: string): INodeProperties => ({
			...named(property, displayName, description),
			type: 'dateTime',
			default: '',
			routing: routing(property, displayName, instant),
		}),
		day: (property: string, displayName: string, description: string): INodeProperties => ({
			...named(property, displayName, description),
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			default: '',
			routing: routing(property, displayName, day),
		}),
		record: (
			property: string,
			displayName: string,
			search: string,
			description: string,
		): INodeProperties => ({
			...idLocator(property, displayName, search, description),
			required: false,
			routing: routing(property, displayName, wholeId),
		}),
		id: (property: string, displayName: string, description: string): INodeProperties => ({
			...named(property, displayName, description),
			type: 'string',
			default: '',
			placeholder: 'e.g. 41',
			routing: routing(property, displayName, wholeId),
		}),
		/** Records chosen from a list, or IDs from an expression. */
		records: (
			property: string,
			displayName: string,
			loadOptionsMethod: string,
			description: string,
		): INodeProperties => ({
			...named(
				property,
				`${displayName} Names or IDs`,
				`${description}. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
			),
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod },
			default: [],
			routing: routing(property, `${displayName} Names or IDs`, idList),
		}),
		/** IDs of records that no list offers. */
		ids: (property: string, displayName: string, description: string): INodeProperties => ({
			...named(property, displayName, `${description}; IDs separated by commas`),
			type: 'string',
			default: '',
			placeholder: 'e.g. 41, 57',
			routing: routing(property, displayName, idList),
		}),
		json: (
			property: string,
			displayName: string,
			description: string,
			placeholder: string,
		): INodeProperties => ({
			...named(property, displayName, description),
			type: 'json',
			default: '',
			placeholder,
			routing: routing(property, displayName, jsonObject),
		}),
	};
}

export const query = fieldsIn('query');
export const body = fieldsIn('body');
