import { describe } from 'node:test';

import { bareProcessor } from './bareProcessor';
import { bookings } from './bookings';
import { manyDeliveries } from './deliveries';
import { duplicates } from './duplicates';
import { hostile } from './hostile';
import { killedLeader } from './killedLeader';
import { useStack } from './stack';

const stack = useStack();

void describe('Bookings', () => bookings(stack));
void describe('Many deliveries', () => manyDeliveries(stack));
void describe('Hostile deliveries', () => hostile(stack));
void describe('A processor without the package', () => bareProcessor(stack));
void describe('A killed leader', () => killedLeader(stack));
void describe('Deliveries by two processes', () => duplicates(stack));
