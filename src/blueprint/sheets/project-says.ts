import { PROJECT } from '../../domain/fields';
import { YES_NO } from '../../domain/vocabulary';
import type { Content } from '../blueprint';
import { computed, computedArray, type Drawing } from '../drawing';
import { LOAD_LIMIT } from '../fields';
import {
  dayNumber,
  dayText,
  spaced,
  textNumber,
  textOf,
  UNKNOWN,
  wholeNumber,
  wordNumber,
} from '../formulas';
import { referencesFrom } from '../layout';
import type { ProjectField } from '../words';
import { META_ROW, type MetaKey } from './meta-rows';
import { positionOf } from './numbers';
import { PROJECT_KEYS, projectInput } from './project-position';
import { charactersFor } from './read-texts';
import { saidBy, serialOf } from './said';
import { joined, SIGNS } from './text-columns';
import { listFrom } from './word-lists';

/** What the overview's fields say, read once on the hidden sheet, for all who ask. */
const refs = referencesFrom('system');

/** Where each field's number stands. */
export const NUMBER_OF = {
  municipality: 'municipalityNumber',
  start: 'startDay',
  end: 'endDay',
  loadLimit: 'loadLimitNumber',
  klikRead: 'klikReadNumber',
} as const satisfies Record<ProjectField, MetaKey>;

type ProjectMetaKey =
  (typeof NUMBER_OF)[ProjectField] | 'municipalityText' | 'municipalitySigns' | 'projectSays';

export function projectContents(drawing: Drawing): Readonly<Record<ProjectMetaKey, Content>> {
  const { facts, layout, typed } = drawing;
  const { project } = facts.plan;
  const cell = (key: MetaKey): string => refs.cell(layout.meta, 'value', META_ROW[key]);
  const input = (field: ProjectField): string => projectInput('system', field, drawing);
  const unreadable = (field: ProjectField) => typed('overview', field, 'value');
  const number = (field: ProjectField, formula: string, value: number): Content =>
    computed(formula, unreadable(field) === undefined ? value : UNKNOWN);
  const day = (field: 'start' | 'end'): Content =>
    number(field, dayNumber(input(field), cell('sentinel')), serialOf(project[field]) ?? 0);
  const characters = charactersFor('system', drawing);
  const municipality = joined(unreadable('municipality') ?? project.municipality);
  const [text, signs] = [cell('municipalityText'), cell('municipalitySigns')];
  return {
    municipalityText: computed(textOf(input('municipality')), municipality),
    municipalitySigns: computedArray(SIGNS.note.formula(text, characters), SIGNS.note.result(municipality)),
    municipalityNumber: number(
      'municipality',
      textNumber({ cell: input('municipality'), text, isBad: `${signs}>0` }, characters),
      project.municipality === '' ? 0 : 1,
    ),
    startDay: day('start'),
    endDay: day('end'),
    loadLimitNumber: number(
      'loadLimit',
      wholeNumber(input('loadLimit'), LOAD_LIMIT.from, LOAD_LIMIT.to),
      project.loadLimit,
    ),
    klikReadNumber: number(
      'klikRead',
      wordNumber(input('klikRead'), listFrom('system', 'yesNo', drawing)),
      positionOf(project.klikRead, YES_NO),
    ),
    projectSays: computed(
      saysFormula(cell),
      PROJECT_KEYS.some((field) => unreadable(field) !== undefined)
        ? '?'
        : saidBy(PROJECT, project, facts.template),
    ),
  };
}

function saysFormula(cell: (key: MetaKey) => string): string {
  const unknown = PROJECT_KEYS.map((field) => `${cell(NUMBER_OF[field])}<0`);
  const said = [
    spaced(cell('municipalityText')),
    ...(['startDay', 'endDay'] as const).map((key) => dayText(cell(key), cell('sentinel'))),
    cell('loadLimit'),
    cell('klikReadNumber'),
  ];
  return `IF(OR(${unknown.join(',')}),"?",${said.join('&"|"&')})`;
}
