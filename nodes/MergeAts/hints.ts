import type { NodeHint } from 'n8n-workflow';

import { resourcesWhere } from './commonModels';

const WRITTEN = [...resourcesWhere(({ creates }) => creates), 'fieldMapping'];

/** What the editor says beside the output; a declarative node cannot say it depending on the output. */
export const hints: NodeHint[] = [
	{
		message:
			"What Merge warns of, such as fields that the ATS ignored, stands beside each record under 'warnings'.",
		type: 'info',
		location: 'outputPane',
		whenToDisplay: 'afterExecution',
		displayCondition: `={{ ${JSON.stringify(WRITTEN)}.includes($parameter.resource) && ["changeStage", "create", "update"].includes($parameter.operation) }}`,
	},
	{
		message:
			"Fields that the ATS does not supply stay empty, such as status or location. 'Support of This ATS' lists them; Passthrough reaches the API of the ATS itself.",
		type: 'info',
		location: 'outputPane',
		whenToDisplay: 'afterExecution',
		displayCondition:
			'={{ $parameter.resource === "interview" && ["get", "getAll"].includes($parameter.operation) }}',
	},
];
