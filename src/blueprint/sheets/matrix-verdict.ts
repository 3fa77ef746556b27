import type { AreaFacts } from '../../domain/facts';
import { CODES, SIDES, YES_NO } from '../../domain/vocabulary';
import type { Drawing } from '../drawing';
import { countCodes, firstOf, notAmong, quoted } from '../formulas';
import { referencesFrom } from '../layout';
import { codeSpan, matrixHeaders } from './matrix-codes';

const refs = referencesFrom('matrix');

/** The rules of a row in the order of `MATRIX_VERDICTS`. */
export function matrixVerdict(row: AreaFacts, index: number, { layout, words }: Drawing): string {
  const { matrix } = layout;
  const own = row.template === null;
  const cell = (key: string): string => refs.own(matrix, key, index);
  const codes = codeSpan(index, layout);
  const known = countCodes(codes, CODES);
  const isCode = CODES.map((code) => `(${codes}="${code}")`).join('+');
  const [yes, no] = YES_NO.map((answer) => quoted(words.yesNo[answer]));
  const verdict = words.verdicts;
  const unknown = [
    notAmong(
      cell('decision'),
      YES_NO.map((answer) => words.yesNo[answer]),
    ),
    `COUNTA(${codes})<>${known}`,
    ...(own
      ? [
          notAmong(
            cell('side'),
            SIDES.map((side) => words.sides[side]),
          ),
        ]
      : []),
  ];
  const judged = firstOf(
    [
      [`OR(${unknown.join(',')})`, verdict['value-unknown']],
      ...(own ? [[`TRIM(${cell('name')})=""`, verdict['participant-unnamed']] as const] : []),
      [
        `OR(AND(${cell('decision')}=${no},${known}>0),SUMPRODUCT((${isCode})*(${matrixHeaders('matrix', layout)}=""))>0)`,
        verdict['assignment-out-of-scope'],
      ],
      [`${cell('decision')}=""`, verdict['decision-missing']],
      [`AND(${cell('decision')}=${no},TRIM(${cell('reason')})="")`, verdict['exclusion-unexplained']],
      [`AND(${cell('decision')}=${yes},${cell('covering')}=0)`, verdict['area-uncovered']],
      [`AND(${cell('decision')}=${yes},COUNTIF(${codes},"A")=0)`, verdict['lead-missing']],
      [`AND(${cell('decision')}=${yes},COUNTIF(${codes},"A")>1)`, verdict['lead-duplicated']],
    ],
    `IF(${cell('decision')}=${no},${quoted(verdict.excluded)},${quoted(verdict.ok)})`,
  );
  return own ? `IF(${ownRowIsBlank(index, layout)},"",${judged})` : judged;
}

/** Nothing in an own area's row, neither here nor on the timeline. */
function ownRowIsBlank(index: number, layout: Drawing['layout']): string {
  const { matrix, timeline } = layout;
  const row = refs.own(matrix, 'timelineRow', index);
  const elsewhere = ['phase', 'start', 'end'].map((key) => `INDEX(${refs.column(timeline, key)},${row})=""`);
  const here = `COUNTA(${refs.own(matrix, 'name', index)},${refs.ownSpan(matrix, 'side', 'reason', index)},${codeSpan(index, layout)})=0`;
  return `AND(${[here, ...elsewhere].join(',')})`;
}
