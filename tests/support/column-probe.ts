import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { isFormula } from '../../src/blueprint/blueprint';
import { drawnFormulas } from '../../src/blueprint/drawn-formulas';
import { columnLetters } from '../../src/blueprint/layout';
import { metaValue } from '../../src/blueprint/meta-value';
import { REGION } from '../../src/blueprint/names';
import { SCHEMA_VERSION, type SchemaVersion } from '../../src/domain/area-slots';
import { canonicalPlan, fingerprint, sha256Hex } from '../../src/domain/canonical';
import { changesBetween } from '../../src/domain/changes';
import { factsOf } from '../../src/domain/facts';
import { newPlan } from '../../src/domain/new-plan';
import type { Plan } from '../../src/domain/plan';
import { check } from '../../src/rules/check';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE as template } from '../../src/templates';
import { checkWorkbook } from './check-workbook';
import { knownWords } from '../../src/usecases/known-words';
import { meantValue } from '../../src/usecases/meant-value';
import { readList } from '../../src/usecases/people-list';

/*
 * What becomes of a column of participants, wherever one can be seen: in sources that have it. What it tells does not
 * depend on which column that is.
 */

const words = workbookWords('da');

const sheetsOf = (plan: Plan, form: SchemaVersion = SCHEMA_VERSION) =>
  describePlan({ plan, template, words: workbookWords('da', form) });

const ane = readList('navn\nAne Eksempel\n', knownWords(template)).people.map(({ person }) => person);

const completed = (form: SchemaVersion): Plan => {
  const plan = newPlan({ template, language: 'da', workbookId: 'x', schema: form, participants: ane });
  return { ...plan, completion: { fingerprint: fingerprint(plan), baseline: canonicalPlan(plan) } };
};

/** A workbook of an earlier form, read again: what is damaged in it, and what it says of its first participant. */
export async function readIn(form: SchemaVersion, key: string) {
  const workbook = createXlsxWorkbook();
  await workbook.render(sheetsOf(completed(form), form));
  const read = await checkWorkbook(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { damage, participants } = read.value.plan;
  return { damage, changes: read.value.changes, value: participants[0]![key as 'unit'] };
}

/** Every cell that is drawn for a form: what a column of a later one must leave as it is. */
export function drawnIn(form: SchemaVersion): string {
  const { sheets, names } = sheetsOf(completed(form), form);
  return sha256Hex(
    JSON.stringify([
      names,
      ...sheets.map(({ blocks, columnWidths }) => [
        columnWidths,
        blocks.map(({ top, left, contents }) => [
          ...[top, left],
          contents.map((row) =>
            row.map((content) => (isFormula(content) ? [content.formula, content.result] : content)),
          ),
        ]),
      ]),
    ]),
  );
}

/** Whether a row's own formulas look at what the column says. */
function lookedAt(plan: Plan, key: string): boolean[] {
  const { formulas, columnLabels, rect } = drawnFormulas({
    ...{ plan, template, words },
    sheetNames: words.sheetNames,
  }).find(({ name }) => name === REGION.participants)!;
  const at = (label: string): number => columnLabels.indexOf(label);
  const looks = (formula: string, label: string): boolean =>
    formulas
      .find(({ row, column }) => row === 1 && column === at(formula))!
      .content.formula.includes(`$${columnLetters(rect.left + at(label))}${rect.top + 2}`);
  return [
    looks('says', `${key}Text`),
    ...['used', 'value-unknown'].map((formula) => looks(formula, `${key}Number`)),
  ];
}

export async function columnFates(key: string, header: string) {
  const listed = readList(`navn;${header}\nAne Eksempel;+45 12\n`, knownWords(template));
  const plan = newPlan({
    ...{ template, language: 'da', workbookId: 'x' },
    participants: listed.people.map(({ person }) => person),
  });
  const withCell = (row: number, value: string): Plan => ({
    ...plan,
    participants: plan.participants.map((slot, index) => (index === row ? { ...slot, [key]: value } : slot)),
  });
  const workbook = createXlsxWorkbook();
  await workbook.render(sheetsOf(plan));
  const read = await checkWorkbook(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const reread = read.value.plan;
  const completion = { fingerprint: fingerprint(plan), baseline: canonicalPlan(plan) };
  const changed = { ...withCell(0, '+45 34'), completion };
  const sealed = createXlsxWorkbook();
  await sealed.render(sheetsOf(changed));
  const reading = await sealed.read();
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  const alone = factsOf(withCell(3, '+45 56'), template);
  const [vocabulary] = [words];
  return {
    listed: { problems: listed.problems, value: listed.people[0]?.person[key as 'unit'] },
    header: sheetsOf(plan)
      .sheets.find(({ key }) => key === 'participants')!
      .blocks.some(({ contents }) => contents.some((row) => row.includes(capital(header)))),
    damage: reread.damage,
    reread: reread.participants[0]![key as 'unit'],
    inUse: alone.participants.map(({ inUse }) => inUse).slice(0, 5),
    unnamed: check(alone).filter(({ rule }) => rule === 'participant-unnamed').length,
    changes: changesBetween(completion.baseline, canonicalPlan(changed)).map(({ field }) => field),
    lookedAt: lookedAt(plan, key),
    rowsChanged: metaValue(reading.value, 'changedRows'),
    invisible: meantValue({ sheet: 'participants', row: 'P01', column: key }, '\u200b', {
      template,
      vocabulary,
      vocabularies: [vocabulary],
    }),
    keyed: reading.value.regions.get(REGION.participants)!.values[0]!.includes(key),
  };
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
