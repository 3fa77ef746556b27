import type { DateSystem } from '../domain/date';
import type { Language } from '../domain/language';
import type { Area, Assignment, Milestone, Participant, Plan, Project } from '../domain/plan';
import { areaSlots, SCHEMA_VERSION, type AreaSlots, type SchemaVersion } from '../domain/area-slots';
import { milestoneId, participantId, slots } from '../domain/slot';
import {
  blankFields,
  fieldsFrom,
  IN_MATRIX,
  MILESTONE,
  ON_TIMELINE,
  PARTICIPANT,
  PROJECT,
  type FieldsOf,
  type PlanField,
} from '../domain/fields';
import { err, ok, type Result } from '../domain/result';
import { templateAt, type Template } from '../domain/template';
import { codeField, FIELD_OF, lexiconOf, type Field, type Reading } from './fields';
import { readCompletion, readHistory, type HistoryKinds } from './interpret-completion';
import { highest, readTables, type Tables } from './interpret-tables';
import { languageOf } from './language-of';
import { drawingRevision } from './meta-value';
import { DRAWING_REVISION, REGION } from './names';
import type { CellValue, WorkbookReading } from './reading';
import { META_KEYS, type MetaKey } from './sheets/meta-rows';
import { schemaOf } from './schema-of';
import { findStrays } from './strays';
import { fieldReader, type FieldReader, type Findings, type TableReading } from './table-reading';
import { locateIn, type Locate } from './whereabouts';
import type { WorkbookWords } from './words';

/** Why a workbook holds no plan that this Holdplan can read. */
export type InterpretProblem =
  | { readonly kind: 'not-a-plan' }
  | { readonly kind: 'plan-too-new'; readonly version: number }
  | { readonly kind: 'template-unknown'; readonly templateId: string };

export interface Interpretation {
  readonly plan: Plan;
  readonly template: Template;
  readonly language: Language;
  /** In that language, as workbooks of this form have them. */
  readonly words: WorkbookWords;
  /** Of an older form, an older version of the task, or drawn by an older Holdplan. */
  readonly isOlder: boolean;
  /** In which the workbook's own dates count. */
  readonly dateSystem: DateSystem;
  readonly locate: Locate;
  readonly tables: Tables;
}

export interface InterpretDeps {
  readonly templates: readonly Template[];
  /** A workbook is read in the language and by the words that it was made in. */
  readonly words: (language: Language, form: SchemaVersion) => WorkbookWords;
  /** What happened, by every word for it, in lower case. */
  readonly historyKinds: HistoryKinds;
}

/**
 * A workbook's cells as a plan. Rows are known by their slot and columns by their key, so sheets may be renamed
 * and moved, and rows sorted. What cannot be read is kept in `unreadable`, what is gone stands in `damage`;
 * only a workbook that is not ours, or is too new, gives no plan.
 */
export function interpret(
  workbook: WorkbookReading,
  { templates, words: wordsOf, historyKinds }: InterpretDeps,
): Result<Interpretation, InterpretProblem> {
  const { regions } = workbook;
  if (!Object.values(REGION).some((name) => regions.has(name))) return err({ kind: 'not-a-plan' });
  const meta = readMeta(workbook);
  const version = schemaOf(workbook);
  if (version > SCHEMA_VERSION) return err({ kind: 'plan-too-new', version });
  const schema = version as SchemaVersion;
  const templateId = String(meta.get('templateId') ?? templates[0]!.id);
  const latest = templates.find(({ id }) => id === templateId);
  if (!latest) return err({ kind: 'template-unknown', templateId });
  const templateVersion = Number(meta.get('templateVersion') ?? latest.version);
  if (templateVersion > latest.version) return err({ kind: 'plan-too-new', version: templateVersion });
  // What came later is not in it, and must not be looked for.
  const template = templateAt(latest, templateVersion);
  const areaIds = areaSlots(schema, template);

  const language = languageOf(meta.get('language'), workbook, template);
  const words = wordsOf(language, schema);
  const findings: Findings = { unreadable: [], damage: [] };
  const reading: Reading = {
    lexicon: lexiconOf(words, template),
    dateSystem: dateSystemOf(meta, workbook),
  };
  if (!regions.has(REGION.meta))
    findings.damage.push({ kind: 'region-missing', sheet: 'system', subject: REGION.meta });
  const tables = readTables(workbook, areaIds, findings);
  findings.damage.push(...findStrays(workbook, areaIds, findings.damage));
  const history = readHistory(tables.history, historyKinds, findings);
  const completion = readCompletion(regions.get(REGION.baseline), meta, findings);
  const read: Read = (table) => fieldReader(table, reading, findings);
  const project = readProject(read(tables.project));
  const milestones = readMilestones(tables, read);
  const participants = readParticipants(tables, read);
  const areas = readAreas(tables, areaIds, template, read);
  const assignments = readAssignments(tables, areas, participants, read);
  return ok({
    plan: {
      workbookId: String(meta.get('workbookId') ?? ''),
      templateId: template.id,
      schema,
      project,
      milestones,
      participants,
      areas,
      assignments,
      unreadable: findings.unreadable,
      damage: findings.damage,
      history,
      completion,
    },
    template,
    language,
    words,
    isOlder: schema < SCHEMA_VERSION || template !== latest || drawingRevision(workbook) < DRAWING_REVISION,
    dateSystem: reading.dateSystem,
    locate: locateIn(Object.values(tables), regions),
    tables,
  });
}

type Meta = ReadonlyMap<MetaKey, CellValue>;

function readMeta({ regions }: WorkbookReading): Meta {
  const rows = regions.get(REGION.meta)?.values ?? [];
  return new Map(
    rows.flatMap(([key, value]): [MetaKey, CellValue][] => {
      const known = META_KEYS.find((metaKey) => metaKey === key);
      return known && value !== null && value !== undefined && value !== '' ? [[known, value]] : [];
    }),
  );
}

/** 2000-01-01 is 36,526 days after the one epoch and 35,064 after the other. */
const SENTINEL_1904 = 35_064;

const dateSystemOf = (meta: Meta, { dateSystem }: WorkbookReading): DateSystem => {
  const sentinel = meta.get('sentinel');
  if (typeof sentinel === 'number') return sentinel === SENTINEL_1904 ? '1904' : '1900';
  return dateSystem ?? '1900';
};

/** Reads the cells of a table, each by its field. */
type Read = (table: TableReading) => FieldReader;

/** A slot's fields, from their columns. */
const slotFields = <Fields extends readonly PlanField[]>(
  read: FieldReader,
  fields: Fields,
  id: string,
): FieldsOf<Fields> =>
  fieldsFrom(fields, ({ key, kind }) => read<unknown>(FIELD_OF[kind] as Field<unknown>, id, key));

function readProject(read: FieldReader): Project {
  return fieldsFrom(PROJECT, ({ key, kind }) => read(FIELD_OF[kind] as Field<unknown>, key, 'value'));
}

const readMilestones = ({ milestones }: Tables, read: Read): Milestone[] =>
  slots(highest([milestones.rows], 'M'), milestoneId).map((id) => ({
    ...{ id, ...slotFields(read(milestones), MILESTONE, id) },
  }));

const readParticipants = ({ participants, matrix }: Tables, read: Read): Participant[] =>
  slots(highest([participants.rows, matrix.columns], 'P'), participantId).map((id) => ({
    ...{ id, ...slotFields(read(participants), PARTICIPANT, id) },
  }));

function readAreas({ matrix, timeline }: Tables, areaIds: AreaSlots, template: Template, read: Read): Area[] {
  const templateAreas = new Map(template.areas.map(({ slot, id }) => [slot, id]));
  const [inMatrix, onTimeline] = [read(matrix), read(timeline)];
  return areaIds.upTo([...matrix.rows.keys(), ...timeline.rows.keys()]).map((id): Area => {
    const templateArea = templateAreas.get(id) ?? null;
    const own = templateArea === null;
    const fields = IN_MATRIX.filter((field: PlanField) => own || !field.ownOnly);
    return {
      ...{ id, templateArea, ...blankFields(IN_MATRIX) },
      ...slotFields(inMatrix, fields, id),
      ...slotFields(onTimeline, ON_TIMELINE, id),
    };
  });
}

function readAssignments(
  { matrix }: Tables,
  areas: readonly Area[],
  participants: readonly Participant[],
  read: Read,
): Assignment[] {
  const readCode = read(matrix);
  const columns = participants.map(({ id }) => ({ participant: id, column: matrix.columns.get(id) ?? -1 }));
  return areas.flatMap(({ id: area }) => {
    const cells = matrix.region?.values[matrix.rows.get(area) ?? -1] ?? [];
    // Most cells of a large plan are blank: they must not cost anything.
    return columns
      .filter(({ column }) => (cells[column] ?? null) !== null)
      .flatMap(({ participant }): Assignment[] => {
        const code = readCode(codeField, area, participant);
        return code === null ? [] : [{ area, participant, code }];
      });
  });
}
