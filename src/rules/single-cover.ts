import { covers } from '../domain/vocabulary';
import { areaRule } from './rule';

/** One person alone holds an included area: no stand-in, and nobody looking into it. */
export const singleCover = areaRule('single-cover', 'warning', 'verdict', ({ included, holds }) => {
  const [only, ...others] = holds;
  const isAlone = included && only && others.length === 0 && covers(only.code);
  return isAlone ? { participant: only.participant } : null;
});
