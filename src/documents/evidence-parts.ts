import type { ParticipantFacts } from '../domain/facts';
import type { Evidence } from './evidence-source';
import { html, type Content, type Html } from './html';

export function peoplePart(evidence: Evidence): Html {
  const { people, text } = evidence;
  if (people.length === 0) return emptyPart(text.people, text.noPeople);
  return html`<section>
    <h2>${text.people}</h2>
    <table class="list">
      <thead>
        <tr>
          <th scope="col" colspan="2">${text.name}</th>
          <th scope="col">${text.role}</th>
          <th scope="col">${text.side}</th>
          <th scope="col">${text.unit}</th>
          <th scope="col" class="number">${text.areas}</th>
          <th scope="col">${text.confirmed}</th>
        </tr>
      </thead>
      <tbody>
        ${people.map((facts) => personRow(facts, evidence))}
      </tbody>
    </table>
  </section>`;
}

function personRow({ participant, holds }: ParticipantFacts, { text, say }: Evidence): Html {
  const { id, name, role, side, unit, confirmed } = participant;
  return html`<tr>
    <td><b>${id}</b></td>
    <th scope="row">${name}</th>
    <td>${role === null ? '–' : say.role(role)}</td>
    <td>${side === null ? '–' : say.side(side)}</td>
    <td>${unit || '–'}</td>
    <td class="number">${holds.length}</td>
    <td>${confirmed === null ? text.unanswered : say.yesNo(confirmed)}</td>
  </tr> `;
}

/** What is left out, and why. What nobody has decided yet is among the errors. */
export const leftOutPart = ({ facts, text, areaName }: Evidence): Html | null =>
  listPart(
    text.leftOut,
    facts.areas
      .filter(({ area }) => area.decision === 'no')
      .map((left) => html`<b>${left.area.id}</b> ${areaName(left)}: ${left.area.reason || text.noReason}`),
  );

/** Every system that the task names, with the covered areas through which it is reached. */
export function systemsPart({ template, included, say, text }: Evidence): Html {
  const through = (system: string): string[] =>
    included
      .filter((area) => area.covered && area.template?.systems.includes(system))
      .map(({ area }) => area.id);
  const told = template.systems.map(
    ({ id }) =>
      html`<span class="key">${say.system(id)}: ${through(id).join(', ') || text.notReached}</span> `,
  );
  return html`<p class="keys"><b>${text.systems}:</b> ${told}</p>`;
}

/** A part of the page under its heading. */
export const part = (heading: string, content: Content): Html =>
  html`<section>
    <h2>${heading}</h2>
    ${content}
  </section>`;

/** A part in which there is nothing to show, and a sentence that says so. */
export const emptyPart = (heading: string, sentence: string): Html => part(heading, html`<p>${sentence}</p>`);

/** A heading and its lines; nothing at all where there are none. */
export const listPart = (heading: string, lines: readonly Content[]): Html | null =>
  lines.length === 0
    ? null
    : part(
        heading,
        html`<ul>
          ${lines.map((line) => html`<li>${line}</li> `)}
        </ul>`,
      );
