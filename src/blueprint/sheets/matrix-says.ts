import type { AreaFacts } from '../../domain/facts';
import { blankFields, IN_MATRIX, type FieldsOf } from '../../domain/fields';
import { trimmed } from '../../domain/readable';
import { idsOf, nameOf } from '../../domain/template';
import type { Drawing } from '../drawing';
import type { WorkbookWords } from '../words';
import { positionOf } from './numbers';
import { saidBy } from './said';

/** Where in the task the area comes from. */
export const sourceWord = ({ template }: AreaFacts, { sources }: WorkbookWords): string =>
  template === null
    ? sources.own
    : template.source === 'description'
      ? sources.description
      : sources.bullet(template.source);

export const leadText = ({ leads }: AreaFacts): string =>
  leads.length === 0 ? '' : trimmed(leads[0]!.name) + (leads.length > 1 ? ` +${leads.length - 1}` : '');

export const areaName = ({ area, template }: AreaFacts, { words }: Pick<Drawing, 'words'>): string =>
  template?.name[words.language] ?? trimmed(area.name);

export function sideRead(
  { area, template }: AreaFacts,
  { facts, words }: Pick<Drawing, 'facts' | 'words'>,
  isUnknown = false,
): string | number {
  const { sides } = facts.template;
  return template
    ? nameOf(sides, template.side, words.language)!
    : positionOf(area.side, idsOf(sides), isUnknown ? '?' : undefined);
}

/** What is sealed of an area's row when the task is completed, as the row's own formula joins it. */
export function matrixSays(
  row: AreaFacts,
  fields: Partial<FieldsOf<typeof IN_MATRIX>>,
  codes: ReadonlyMap<string, string>,
  { facts, words }: Pick<Drawing, 'facts' | 'words'>,
): string {
  const area = { ...row.area, ...blankFields(IN_MATRIX), ...fields };
  const [, , ...others] = IN_MATRIX;
  return [
    areaName({ ...row, area }, { words }),
    sourceWord(row, words),
    sideRead({ ...row, area }, { facts, words }),
    saidBy(others, area, facts.template),
    // With the blank cells at both sides.
    ...['', ...facts.plan.participants.map(({ id }) => codes.get(id) ?? ''), ''],
  ].join('|');
}
