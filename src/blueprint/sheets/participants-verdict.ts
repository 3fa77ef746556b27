import type { ParticipantFacts } from '../../domain/facts';
import type { PARTICIPANT_VERDICTS } from '../../rules/verdicts';
import type { Drawing } from '../drawing';
import { allOf, type Flags } from '../flags';
import { asNumber } from '../formulas';
import { referencesFrom } from '../layout';
import { META_ROW } from './meta-rows';
import { YES } from './numbers';
import { fieldsIn, numberOf } from './participants-inputs';

const refs = referencesFrom('participants');

const own = (key: string, index: number, { layout }: Drawing): string =>
  refs.own(layout.participants, key, index);

const whenNamed = (index: number, drawing: Drawing, flag: string): string =>
  `IF(${own('nameRead', index, drawing)}<>"",${flag},0)`;

/** How often a participant's row breaks each rule. */
export const PARTICIPANT_FLAGS: Flags<(typeof PARTICIPANT_VERDICTS)[number], ParticipantFacts> = {
  'value-unknown': (index, drawing) =>
    fieldsIn(drawing)
      .map((field) => `(${own(numberOf(field), index, drawing)}<0)`)
      .join('+'),
  'participant-unnamed': (index, drawing) =>
    allOf(`${own('used', index, drawing)}>0`, `${own('nameRead', index, drawing)}=""`),
  'participant-duplicated': (index, drawing) => {
    const names = refs.column(drawing.layout.participants, 'nameRead');
    const same = `EXACT(LOWER(${names}),LOWER(${own('nameRead', index, drawing)}))`;
    return whenNamed(index, drawing, asNumber(`SUM(--${same})>1`));
  },
  'participant-idle': (index, drawing) =>
    whenNamed(
      index,
      drawing,
      allOf(
        `COUNTIF(${refs.column(drawing.layout.participants, 'involved')},">0")>0`,
        `${own('involved', index, drawing)}=0`,
        ...drawing.facts.template.roles.flatMap(({ mayBeIdle }, position) =>
          mayBeIdle ? [`${own('roleNumber', index, drawing)}<>${position + 1}`] : [],
        ),
      ),
    ),
  'participant-overloaded': (index, drawing) => {
    const limit = refs.cell(drawing.layout.meta, 'value', META_ROW.loadLimit);
    return whenNamed(index, drawing, asNumber(`${own('peak', index, drawing)}>${limit}`));
  },
  'participant-unconfirmed': (index, drawing) =>
    whenNamed(
      index,
      drawing,
      allOf(`${own('involved', index, drawing)}>0`, `${own('answer', index, drawing)}<>${YES}`),
    ),
};
