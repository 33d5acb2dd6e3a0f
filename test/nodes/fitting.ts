import type { NodeParameterValueType } from 'n8n-workflow';

/** Values by the path of a field, which may leave out its beginning; in a collection one for each row. */
type Fitting = Record<string, NodeParameterValueType[]>;

const everywhere: Fitting = {
	binaryPropertyName: ['data'],
	timezone: ['Europe/Berlin'],
};

/** By class name of the node, what its checks ask for beyond values of the right kind. */
const byNode: Record<string, Fitting> = {
	Apploi: {
		answerList: ['[{"id":"1","value":"0"},{"id":"2","values":["1","2"]}]'],
		'answer.value': ['0', ''],
		'additionalFields.resume': ['data'],
		'answer.values': [[], ['1', '={{ ["2", "3"] }}']],
	},
	Boooply: {
		'participant.role': ['CANDIDATE', 'HOST'],
		emails: [['anna@example.com', '={{ ["ben@example.com"] }}']],
		slotList: ['[{"start":"2099-05-04T09:00","end":"2099-05-04T09:30"}]'],
		'search.earliestStart': [''],
	},
	InterviewScheduler: { 'changes.duration': [''] },
};

/** What the fields of a node have to hold to pass its checks, where not every filled one does. */
export function fitting(
	className: string,
): (path: string, row: number) => NodeParameterValueType | undefined {
	const values = Object.entries({ ...everywhere, ...byNode[className] });
	return (path, row) => {
		const [, rows = []] = values.find(([end]) => `.${path}`.endsWith(`.${end}`)) ?? [];
		return rows[row] ?? rows[0];
	};
}
