import { useMemo } from 'react';
import { createSay, type Say } from '../strings/say';
import type { CheckedWorkbook } from '../usecases/check-workbook';
import { useWords } from './context';

/** How sentences name what is in the plan. */
export function useSay({ facts }: CheckedWorkbook): Say {
  const { vocabulary } = useWords();
  return useMemo(() => createSay(facts, vocabulary), [facts, vocabulary]);
}
