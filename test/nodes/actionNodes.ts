import type { INodeType } from 'n8n-workflow';

import { nodes } from '../engine/package';

/** The nodes that the runner carries out, by class name. */
export const actionNodes = Object.entries(nodes).filter(
	([, { execute }]: [string, INodeType]) => execute !== undefined,
);
