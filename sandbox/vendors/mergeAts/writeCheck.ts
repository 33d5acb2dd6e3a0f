import { isNil } from 'lodash';
import { DateTime } from 'luxon';
import { isFields, type Fields, type RequestSchema } from './records';

/** A warning or an error of a write, as the vendor answers it. */
export interface Problem {
	title: string;
	detail: string;
	problem_type: string;
	source: { pointer: string };
}

const email = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads a write as an account's request schema wants it and collects what is wrong with it. */
export class WriteCheck {
	readonly warnings: Problem[] = [];

	readonly errors: Problem[] = [];

	/** @param commonFields fields of the common model, which other accounts may accept */
	constructor(private readonly commonFields: string[]) {}

	/** The object without what is not accepted, with values converted where that is possible. */
	readObject(schema: RequestSchema, given: Fields, pointer: string): Fields {
		const { properties = {}, required = [] } = schema;
		for (const name of required) {
			if (!isBlank(given[name])) continue;
			const detail = `The field ${name} is required.`;
			this.error('MISSING_REQUIRED_FIELD', 'Missing required field', detail, `${pointer}${name}`);
		}
		const accepted: Fields = {};
		for (const [name, value] of Object.entries(given)) {
			const property = properties[name];
			if (!property) this.warnOfField(name, `${pointer}${name}`);
			else if (!isBlank(value)) accepted[name] = this.read(property, value, `${pointer}${name}`);
		}
		return accepted;
	}

	error(problem_type: string, title: string, detail: string, pointer: string): void {
		this.errors.push({ title, detail, problem_type, source: { pointer } });
	}

	private read(schema: RequestSchema, value: unknown, pointer: string): unknown {
		const { type, items, properties, format } = schema;
		if (schema.enum && !schema.enum.includes(value)) {
			const detail = `${String(value)} is none of: ${schema.enum.join(', ')}.`;
			this.error('INVALID_FIELD_CHOICE', 'Invalid field choice', detail, pointer);
			return undefined;
		}
		if (format === 'uuid' && isFields(value)) return value;
		if (type === 'array' && Array.isArray(value)) {
			return value.map((item, index) =>
				items ? this.read(items, item, `${pointer}/${index}`) : item,
			);
		}
		if (type === 'object' && isFields(value)) {
			return properties ? this.readObject(schema, value, `${pointer}/`) : value;
		}
		const converted = convert(type, value);
		if (converted === undefined || !fits(format, converted)) {
			const detail = `The field has to be: ${format ?? type}.`;
			this.error('INCORRECT_FIELD_TYPE', 'Incorrect field type', detail, pointer);
			return undefined;
		}
		if (converted !== value) {
			const detail = `The field was converted to: ${type}.`;
			this.warn('INCORRECT_FIELD_TYPE', 'Incorrect field type', detail, pointer);
		}
		return converted;
	}

	private warnOfField(name: string, pointer: string): void {
		if (this.commonFields.includes(name)) {
			const detail = `The field ${name} is not supported by this integration.`;
			this.warn('UNSUPPORTED_FIELD', 'Unsupported field', detail, pointer);
		} else {
			const detail = `An unrecognized field, ${name}, was passed in.`;
			this.warn('UNRECOGNIZED_FIELD', 'Unrecognized field', detail, pointer);
		}
	}

	private warn(problem_type: string, title: string, detail: string, pointer: string): void {
		this.warnings.push({ title, detail, problem_type, source: { pointer } });
	}
}

/** The value in the type, when that loses nothing; undefined otherwise. */
function convert(type: string | undefined, value: unknown): unknown {
	if (typeof value === type) return value;
	if (type === 'string' && ['number', 'boolean'].includes(typeof value)) return String(value);
	if (type === 'number' && typeof value === 'string' && value.trim() !== '') {
		return Number.isNaN(Number(value)) ? undefined : Number(value);
	}
	if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
	return undefined;
}

function fits(format: string | undefined, value: unknown): boolean {
	if (format === 'uuid') return uuid.test(String(value));
	if (format === 'date-time') return DateTime.fromISO(String(value)).isValid;
	if (format === 'uri') return /^[!-~]+$/.test(String(value)) && URL.canParse(String(value));
	if (format === 'email') return email.test(String(value));
	return true;
}

function isBlank(value: unknown): boolean {
	return isNil(value) || value === '' || (Array.isArray(value) && value.length === 0);
}
