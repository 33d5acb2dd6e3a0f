import { shaped } from '../../shared/request/records';

/** The vendor's answer without the `success` flag, which is always true where the status is 200. */
export const wholeAnswer = shaped(({ success: _success, ...answer }) => answer);
