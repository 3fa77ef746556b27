import { instantOf } from '../../domain/completion';
import type { Clock } from '../../ports/clock';

export const systemClock: Clock = {
  now: () => instantOf(new Date()),
};
