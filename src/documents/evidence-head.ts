import { FIGURES, figuresOf } from '../domain/figures';
import { danishDate, type IsoDate } from '../domain/date';
import { lastDone } from '../domain/history';
import type { Evidence } from './evidence-source';
import { html, type Content, type Html } from './html';
import { instantText, nameText } from './text';

/** Which task, whose, and where it stands. */
export function headPart(evidence: Evidence): Html {
  const { plan, template, status, counts, text, words } = evidence;
  const { language, statuses } = words.vocabulary;
  return html`<header>
      <div class="title">
        <p class="kind">${text.title}</p>
        <h1>${template.title[language]}</h1>
        <p class="whose">
          ${plan.project.municipality || text.noMunicipality}<span class="quiet">
            · ${template.task.wave[language]}</span
          >
        </p>
      </div>
      <div class="standing">
        <p class="status ${status}">${statuses[status]}</p>
        <p>${text.standing[status](counts.errors)}</p>
      </div>
    </header>
    <dl class="facts">
      ${factRows(evidence).map(
        ([term, content, kind]) =>
          html`<div class="${kind ?? 'fact'}">
            <dt>${term}</dt>
            <dd>${content}</dd>
          </div> `,
      )}
    </dl>`;
}

type Fact = readonly [term: string, content: Content, kind?: string];

function factRows(evidence: Evidence): Fact[] {
  const { plan, counts, fingerprint, text, words, facts } = evidence;
  const { start, end, klikRead } = plan.project;
  const figures = figuresOf(facts);
  const date = (iso: IsoDate | null): string => (iso === null ? text.open : danishDate(iso));
  return [
    completion(evidence),
    [text.project, start === null && end === null ? text.open : `${date(start)} – ${date(end)}`],
    [text.klikRead, klikRead === null ? text.unanswered : words.vocabulary.yesNo[klikRead]],
    [text.checked, text.counts(counts.errors, counts.warnings, counts.infos)],
    [
      text.figures,
      FIGURES.map((key) => text.figure[key](figures[key].part, figures[key].whole)).join(' · '),
      'wide',
    ],
    [text.fingerprint, html`<code>${fingerprint}</code>`, 'wide'],
  ];
}

/** The last completion while it stands; a reopening, if that is what happened last. */
function completion({ plan, text }: Evidence): Fact {
  const last = lastDone(plan.history);
  if (last === undefined) return [text.completed, text.notYet];
  const told = text.by(instantText(last.at), nameText(last.by));
  return [text[last.kind], told];
}
