import { gets } from './gets';
import { lists } from './lists';
import type { Work } from './work';

/** Every work, by name. */
export const works = new Map([...gets, ...lists].map((work): [string, Work] => [work.name, work]));
