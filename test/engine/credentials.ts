import {
	ICredentialsHelper,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeProperties,
	type Workflow,
} from 'n8n-workflow';

/** Credentials as n8n's own helper hands them to the engine, from plain test data instead of the database. */
export class TestCredentials extends ICredentialsHelper {
	constructor(
		private readonly types: Record<string, ICredentialType>,
		private readonly data: Record<string, ICredentialDataDecryptedObject>,
	) {
		super();
	}

	private typeOf(name: string): ICredentialType {
		const type = this.types[name];
		if (!type) throw new Error(`The package has no credential type ${name}`);
		return type;
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(name: string): INodeProperties[] {
		return this.typeOf(name).properties;
	}

	async getDecrypted(
		_additionalData: unknown,
		_nodeCredentials: unknown,
		name: string,
	): Promise<ICredentialDataDecryptedObject> {
		return this.data[name] ?? {};
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		name: string,
		request: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.typeOf(name);
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (authenticate === undefined) return request;
		const { headers = {}, qs = {} }: IAuthenticateGeneric['properties'] = authenticate.properties;
		const resolved = (values: Record<string, unknown>) =>
			Object.fromEntries(
				Object.entries(values).map(([key, value]) => [
					key,
					workflow.expression.getSimpleParameterValue(node, String(value), 'internal', {
						$credentials: credentials,
					}),
				]),
			);
		request.headers = { ...request.headers, ...resolved(headers) };
		request.qs = { ...request.qs, ...resolved(qs) };
		return request;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		name: string,
		_node: INode,
		expired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { properties, preAuthentication } = this.typeOf(name);
		const token = properties.find(({ typeOptions }) => typeOptions?.expirable === true)?.name;
		if (token === undefined || !preAuthentication) return undefined;
		if (credentials[token] !== '' && !expired) return undefined;
		const renewed = await preAuthentication.call(helpers, credentials);
		return Object.assign(credentials, renewed);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('Tests give credentials in plain, so none is stored');
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}
}
