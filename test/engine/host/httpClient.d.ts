import type { AxiosStatic } from 'axios';

/** The HTTP client that n8n's engine sends requests with. */
declare const httpClient: AxiosStatic;

export = httpClient;
