import { records, simplified } from '../../../shared/request/records';
import { listing, operation } from '../operations';

const postReceive = [
	records('data'),
	simplified([
		'id',
		'role_name',
		'status',
		'employment_type',
		'requisition_type',
		'department',
		'offices',
		'target_hire_date',
		'job_id',
	]),
];

/** Known from the vendor's JavaScript client. */
export const operations = [
	operation({
		name: 'Close',
		value: 'close',
		action: 'Close a requisition',
		description: 'End the request to fill a role',
		call: 'POST /v1/requisitions/{id}/close',
		postReceive,
	}),
	operation({
		name: 'Create',
		value: 'create',
		action: 'Create a requisition',
		description: 'Ask to fill a role',
		call: 'POST /v1/requisitions',
		postReceive,
	}),
	operation({
		name: 'Get',
		value: 'get',
		action: 'Get a requisition',
		description: 'Get one requisition',
		call: 'GET /v1/requisitions/{id}',
		postReceive,
	}),
	operation({
		name: 'Get Fields',
		value: 'getFields',
		action: 'Get the fields of requisitions',
		description: 'List the fields that requisitions have in this account',
		call: 'GET /v1/requisitions/fields',
	}),
	listing({
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many requisitions',
		description: 'List requests to fill roles',
		call: 'GET /v1/requisitions',
		postReceive,
	}),
	operation({
		name: 'Update',
		value: 'update',
		action: 'Update a requisition',
		description: 'Change a requisition that is not closed, archived or filled',
		call: 'PATCH /v1/requisitions/{id}',
		exactBody: 'job_id',
		postReceive,
	}),
];
