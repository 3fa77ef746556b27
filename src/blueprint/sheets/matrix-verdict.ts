import type { AreaFacts } from '../../domain/facts';
import { CODES } from '../../domain/vocabulary';
import { MATRIX_VERDICTS, type Verdict } from '../../rules/verdicts';
import type { Drawing } from '../drawing';
import { allOf, verdictOf, type Flags } from '../flags';
import { countCodes } from '../formulas';
import { referencesFrom } from '../layout';
import { codeSpan, matrixHeaders } from './matrix-codes';
import { NO, YES } from './numbers';
import { wordsFrom } from './word-lists';

const refs = referencesFrom('matrix');
const own = (key: string, index: number, { layout }: Drawing): string => refs.own(layout.matrix, key, index);

const isOwn = ({ template }: AreaFacts): boolean => template === null;
const known = (index: number, drawing: Drawing): string =>
  `${own('covering', index, drawing)}+${own('obtaining', index, drawing)}`;
const included = (index: number, drawing: Drawing): string => `${own('answer', index, drawing)}=${YES}`;

/** How often a row breaks each rule, as the rules in TypeScript count it. */
export const MATRIX_FLAGS: Flags<(typeof MATRIX_VERDICTS)[number], AreaFacts> = {
  'value-unknown': (index, drawing, row) => {
    const codes = codeSpan(index, drawing.layout);
    return [
      `(${own('answer', index, drawing)}<0)`,
      `(${own('reasonNumber', index, drawing)}<0)`,
      `COLUMNS(${codes})-COUNTBLANK(${codes})-(${known(index, drawing)})`,
      ...(isOwn(row)
        ? [`(${own('nameNumber', index, drawing)}<0)`, `(${own('sideRead', index, drawing)}<0)`]
        : []),
    ].join('+');
  },
  'participant-unnamed': (index, drawing, row) =>
    isOwn(row) ? allOf(`${own('used', index, drawing)}>0`, `${own('nameRead', index, drawing)}=""`) : '0',
  'assignment-out-of-scope': (index, drawing) => {
    const unnamed = countCodes(
      codeSpan(index, drawing.layout),
      CODES,
      matrixHeaders('matrix', drawing.layout),
      '""',
    );
    return `IF(${own('answer', index, drawing)}=${NO},${known(index, drawing)},${unnamed})`;
  },
  'decision-missing': (index, drawing) =>
    allOf(`${own('used', index, drawing)}>0`, `${own('answer', index, drawing)}<=0`),
  'exclusion-unexplained': (index, drawing) =>
    allOf(`${own('answer', index, drawing)}=${NO}`, `${own('reasonNumber', index, drawing)}<=0`),
  'area-uncovered': (index, drawing) =>
    allOf(included(index, drawing), `${own('covering', index, drawing)}=0`),
  'lead-missing': (index, drawing) => allOf(included(index, drawing), `${own('leads', index, drawing)}=0`),
  'lead-duplicated': (index, drawing) => allOf(included(index, drawing), `${own('leads', index, drawing)}>1`),
};

/** The row's most urgent problem, in one word. */
export const matrixVerdict = (index: number, drawing: Drawing): string => {
  const word = (verdict: Verdict): string => wordsFrom('matrix', drawing)('verdicts', verdict);
  const rest = `IF(${own('answer', index, drawing)}=${NO},${word('excluded')},${word('ok')})`;
  const flag = (rule: string): string => own(rule, index, drawing);
  return `IF(${own('used', index, drawing)}=0,"",${verdictOf(MATRIX_VERDICTS, flag, rest, word)})`;
};
