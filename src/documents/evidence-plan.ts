import { addDays, danishDate, type IsoDate } from '../domain/date';
import type { AreaFacts } from '../domain/facts';
import { CODES, type Code } from '../domain/vocabulary';
import { wholePeriod } from './brief';
import { emptyPart } from './evidence-parts';
import type { Evidence } from './evidence-source';
import { html, type Html } from './html';
import { nameText } from './text';
import { timeScale, type TimeScale } from './timescale';

/** A name that is turned on its side must not make the page's tallest line; in full it stands in the list of people. */
const MAX_TURNED_NAME = 22;
/** From so many people on, every column counts. */
const MANY = 13;

/** The matrix and the timeline in one table: a row says which area, who, and when. */
export function planPart(evidence: Evidence): Html {
  const { included, people, text, facts } = evidence;
  if (included.length === 0) return emptyPart(text.plan, text.noPlan);
  const scale = timeScale(facts, included);
  return html`<section>
    <h2>${text.plan}</h2>
    <table class="plan${people.length >= MANY ? ' many' : ''}">
      <thead>
        <tr>
          <th scope="col" class="area">${text.area}</th>
          ${people.map(
            ({ participant: { id, name } }) =>
              html`<th scope="col" class="person">
                <span><b>${id}</b> ${nameText(name, MAX_TURNED_NAME)}</span>
              </th> `,
          )}
          <th scope="col" class="phase">${text.phase}</th>
          <th scope="col" class="date">${text.start}</th>
          <th scope="col" class="date">${text.end}</th>
          <th scope="col" class="weeks">${scale === null ? text.week : weekNumbers(scale, evidence)}</th>
        </tr>
      </thead>
      <tbody>
        ${included.map((area) => areaRow(area, evidence, scale))}${milestoneRow(evidence, scale)}
      </tbody>
    </table>
    <p class="keys"><b>${text.legend}:</b> ${CODES.map((code) => legend(code, evidence))}</p>
    ${milestoneKeys(evidence)}
  </section>`;
}

function areaRow(facts: AreaFacts, { people, say, areaName }: Evidence, scale: TimeScale | null): Html {
  const { area, holds } = facts;
  const codes = new Map(holds.map(({ participant, code }) => [participant, code]));
  return html`<tr>
    <th scope="row" class="area"><b>${area.id}</b> ${areaName(facts)}</th>
    ${people.map(({ participant }) => codeCell(codes.get(participant.id)))}
    <td class="phase">${area.phase === null ? '' : say.phase(area.phase)}</td>
    <td class="date">${shownDate(area.start)}</td>
    <td class="date">${shownDate(area.end)}</td>
    <td class="weeks">${scale === null ? '' : bar(facts, scale)}</td>
  </tr> `;
}

const codeCell = (code: Code | undefined): Html =>
  code === undefined
    ? html`<td class="code"></td> `
    : html`<td class="code"><span class="code-${code}">${code}</span></td> `;

const legend = (code: Code, { words }: Evidence): Html => {
  const { name, meaning } = words.vocabulary.codes[code];
  return html`<span class="key"><span class="code-${code}">${code}</span> ${name}: ${meaning}</span> `;
};

/**
 * Drawn, not coloured in: a browser prints a picture, but leaves out backgrounds unless it is told otherwise.
 * The dates beside it say the same in words.
 */
function bar({ area }: AreaFacts, scale: TimeScale): Html {
  const period = wholePeriod(area);
  const from = period && scale.at(period.start);
  const to = period && scale.at(addDays(period.end, 1));
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${tickLines(scale)}${
      from === null || to === null
        ? null
        : html`<path class="bar" d="M${fixed(from)} 5H${fixed(Math.max(to, from + 0.6))}" />`
    }
  </svg>`;
}

const tickLines = ({ ticks }: TimeScale): Html[] =>
  ticks.map(({ at }) => html`<path d="M${fixed(at)} 0V10" />`);

const weekNumbers = ({ ticks }: TimeScale, { text }: Evidence): Html =>
  html`${text.week}<span class="scale"
      >${ticks.map(({ week, at }) => html`<span style="left:${fixed(at)}%">${week}</span>`)}</span
    >`;

const marksOf = ({ plan }: Evidence) =>
  plan.milestones
    .flatMap(({ id, date, name }) => (date === null ? [] : [{ date, name: nameText(name) || id }]))
    .map((milestone, index) => ({ ...milestone, mark: `◆${index + 1}` }));

/** Numbered marks on the scale; what the numbers stand for follows under the table. */
function milestoneRow(evidence: Evidence, scale: TimeScale | null): Html | null {
  const { people, text } = evidence;
  const marks = marksOf(evidence);
  if (scale === null || marks.length === 0) return null;
  const placed = marks.map(
    ({ date, mark }) => html`<span style="left:${fixed(scale.at(date))}%">${mark}</span>`,
  );
  return html`<tr>
    <th scope="row" class="area" colspan="${people.length + 4}">${text.milestones}</th>
    <td class="weeks"><span class="scale">${placed}</span></td>
  </tr> `;
}

function milestoneKeys(evidence: Evidence): Html | null {
  const { text } = evidence;
  const keys = marksOf(evidence).map(
    ({ mark, name, date }) => html`<span class="key">${mark} ${name}: ${danishDate(date)}</span> `,
  );
  return keys.length === 0 ? null : html`<p class="keys"><b>${text.milestones}:</b> ${keys}</p>`;
}

const shownDate = (date: IsoDate | null): string => (date === null ? '–' : danishDate(date));

const fixed = (number: number): string => number.toFixed(2);
