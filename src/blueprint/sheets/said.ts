import { dateToSerial, EARLIEST_DATE, type IsoDate } from '../../domain/date';
import { BLANK, type ChoiceKind, type FieldKind, type FieldValue, type PlanField } from '../../domain/fields';
import { trimmed } from '../../domain/readable';
import { idsOf, type Template } from '../../domain/template';
import { YES_NO } from '../../domain/vocabulary';
import type { Scalar } from '../blueprint';
import { dayTextOf } from '../formulas';
import { positionOf } from './numbers';

/** From which list each is chosen. */
export const LIST_OF = { role: 'roles', side: 'sides', phase: 'phases', yesNo: 'yesNo' } as const;

/** What may be chosen, in the list's order. */
export const choicesOf = (kind: ChoiceKind, template: Template): readonly string[] =>
  kind === 'yesNo' ? YES_NO : idsOf(template[LIST_OF[kind]]);

const SENTINEL = dateToSerial(EARLIEST_DATE);
export const serialOf = (date: IsoDate | null): number | null => (date === null ? null : dateToSerial(date));

const choice =
  (kind: ChoiceKind) =>
  (id: string | null, template: Template): Scalar =>
    positionOf(id, choicesOf(kind, template));

const SAYING: { readonly [Kind in FieldKind]: (value: FieldValue<Kind>, template: Template) => Scalar } = {
  name: trimmed,
  text: trimmed,
  date: (date) => dayTextOf(serialOf(date), SENTINEL),
  role: choice('role'),
  side: choice('side'),
  phase: choice('phase'),
  yesNo: choice('yesNo'),
  loadLimit: (limit) => limit,
};

/** What is sealed of these fields when the task is completed, as the sheet's own formula joins it. */
export const saidBy = (fields: readonly PlanField[], values: object, template: Template): string =>
  fields
    .map(({ key, kind }) => {
      const say = SAYING[kind] as (value: unknown, template: Template) => Scalar;
      return say((values as Readonly<Record<string, unknown>>)[key] ?? BLANK[kind], template);
    })
    .join('|');
