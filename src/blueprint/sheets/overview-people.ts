import { trimmed } from '../../domain/readable';
import { idsOf, nameOf } from '../../domain/template';
import type { Block } from '../blueprint';
import { computed, type Drawing, type Outline } from '../drawing';
import { columnOf, referencesFrom, type TableLayout } from '../layout';
import { positionOf, YES } from './numbers';
import { wordsFrom } from './word-lists';

/** The parties and systems that the task names, and who and what reaches them. */
const refs = referencesFrom('overview');

const PARTY = 'party-';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly verdict: string;
}

export const partyWords = ({ facts, words }: Outline): Line[] =>
  facts.template.parties.map(({ role }) => {
    const withRole = facts.participants.filter(({ participant }) => participant.role === role);
    const named = withRole.filter((row) => row.named).length;
    const first = trimmed(withRole[0]?.participant.name ?? '');
    return {
      key: PARTY + role,
      label: nameOf(facts.template.roles, role, words.language)!,
      value: named === 0 ? '' : first === '' ? String(named) : first + (named > 1 ? ` +${named - 1}` : ''),
      verdict: named === 0 ? words.overview.partyMissing : words.overview.partyFilled,
    };
  });

export const systemWords = ({ facts, words }: Outline): Line[] =>
  facts.template.systems.map(({ id, name }) => {
    const reaching = facts.areas.filter(
      ({ included, covered, template }) => included && covered && template?.systems.includes(id),
    );
    return {
      key: `system-${id}`,
      label: name[words.language],
      value: reaching.map(({ area }) => area.id).join(' '),
      verdict: reaching.length === 0 ? words.overview.systemMissing : words.overview.systemCovered,
    };
  });

export function partyBlock(drawing: Drawing): Block {
  const { layout, facts } = drawing;
  const word = wordsFrom('overview', drawing);
  const [names, roles] = ['nameRead', 'roleNumber'].map((key) => refs.column(layout.participants, key));
  return lineBlock(
    layout.parties,
    partyWords(drawing),
    ({ key }) => {
      const role = positionOf(key.slice(PARTY.length), idsOf(facts.template.roles));
      const named = `(COUNTIFS(${roles},${role})-COUNTIFS(${roles},${role},${names},""))`;
      const first = `INDEX(${names},MATCH(${role},${roles},0))`;
      return `IF(${named}=0,"",IF(${first}="",${named}&"",${first}&IF(${named}>1," +"&(${named}-1),"")))`;
    },
    [word('presence', 'partyMissing'), word('presence', 'partyFilled')],
  );
}

export function systemBlock(drawing: Drawing): Block {
  const { layout, facts } = drawing;
  const word = wordsFrom('overview', drawing);
  const [ids, answers, covering] = ['id', 'answer', 'covering'].map((key) => refs.column(layout.matrix, key));
  return lineBlock(
    layout.systems,
    systemWords(drawing),
    ({ key }) => {
      const system = key.slice('system-'.length);
      const reaching = facts.template.areas
        .filter(({ systems }) => systems.includes(system))
        .map(
          ({ slot }) => `IF(COUNTIFS(${ids},"${slot}",${answers},${YES},${covering},">0")>0,"${slot} ","")`,
        );
      return `TRIM(${reaching.join('&')})`;
    },
    [word('presence', 'systemMissing'), word('presence', 'systemCovered')],
  );
}

function lineBlock(
  table: TableLayout,
  lines: readonly Line[],
  formula: (line: Line) => string,
  [missing, present]: readonly [string, string],
): Block {
  return {
    top: table.first,
    left: columnOf(table, 'id'),
    rows: lines.length,
    columns: 4,
    contents: lines.map((line, index) => [
      line.key,
      line.label,
      computed(`IF(${refs.own(table, 'value', index)}="",${missing},${present})`, line.verdict),
      computed(formula(line), line.value),
    ]),
    style: ['key', 'label', 'note', 'note'],
  };
}
