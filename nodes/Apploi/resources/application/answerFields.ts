import type { INodeProperties } from 'n8n-workflow';

import { checkedAnswers } from './answers';

/** Easy Apply and Full Apply: the answers to the questions of the job. */
export const answerFields: INodeProperties[] = [
	{
		displayName: 'Specify Answers By',
		name: 'answersInput',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Expression', value: 'list' },
			{ name: 'Fields Below', value: 'typed' },
		],
		default: 'typed',
	},
	{
		displayName: 'Answers',
		name: 'answers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Answer',
		default: {},
		displayOptions: { show: { answersInput: ['typed'] } },
		description: 'Needed for jobs that ask questions: their apply_method is full_apply_endpoint',
		routing: { send: { preSend: [checkedAnswers] } },
		options: [
			{
				displayName: 'Answer',
				name: 'answer',
				values: [
					{
						displayName: 'Question Name or ID',
						name: 'id',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getQuestions', loadOptionsDependsOn: ['job_id'] },
						default: '',
						required: true,
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
						routing: { send: { type: 'body', property: '=questions.answers[{{$index}}].id' } },
					},
					{
						displayName: 'Answer',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 0',
						description:
							'Text, a date such as 24/12/2026, or the value (not the label) of the chosen option',
						routing: { send: { type: 'body', property: '=questions.answers[{{$index}}].value' } },
					},
					{
						displayName: 'Several Answers',
						name: 'values',
						type: 'string',
						typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Answer' },
						default: [],
						description: 'The values of the chosen options, for a question of the type multiselect',
						routing: { send: { type: 'body', property: '=questions.answers[{{$index}}].values' } },
					},
				],
			},
		],
	},
	{
		displayName: 'Answer List',
		name: 'answerList',
		type: 'json',
		default: '[]',
		displayOptions: { show: { answersInput: ['list'] } },
		placeholder: 'e.g. {{ $json.answers }}',
		description:
			"A list of objects: the question's ID beside a value, or beside values for a question of the type multiselect",
		routing: {
			send: { type: 'body', property: 'questions.answers', preSend: [checkedAnswers] },
		},
	},
];
