import { before, describe } from 'node:test';

import { createForm } from './createForm';
import { errorPanel } from './errorPanel';
import { joinLinks } from './joinLinks';
import { lists } from './lists';
import { nodeSearch } from './nodeSearch';
import { openForms } from './openForms';
import { useStage } from './stage';
import { triggers } from './triggers';

const stage = useStage();

void describe('Searching for a node', () => nodeSearch(stage));

void describe('Steps on the canvas', () => {
	before(async () => await stage().editor.openWorkflow(stage().canvas.id));

	void describe('Forms', () => openForms(stage));
	void describe('Lists', () => lists(stage));
	void describe('Filling in a form', () => createForm(stage));
	void describe('A step that fails', () => errorPanel(stage));
	void describe('Join links', () => joinLinks(stage));
	void describe('Triggers', () => triggers(stage));
});
