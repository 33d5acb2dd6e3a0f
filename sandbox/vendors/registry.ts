import { apploi } from './apploi';
import { boooply } from './boooply';
import { kula } from './kula';
import { interviewScheduler } from './interviewScheduler';
import { mergeAts } from './mergeAts';
import type { Vendor } from './vendor';

/** All stand-ins. A vendor is added with its import and its name here, and removed the same way. */
export const vendors: Vendor[] = [apploi, boooply, kula, interviewScheduler, mergeAts];
