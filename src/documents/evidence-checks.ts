import type { HistoryEntry } from '../domain/completion';
import { lastDone } from '../domain/history';
import type { Severity } from '../rules/rule';
import { describeChange } from '../strings/changes';
import { describeFinding } from '../strings/findings';
import { emptyPart, listPart } from './evidence-parts';
import type { Evidence } from './evidence-source';
import { html, type Html } from './html';
import { instantText } from './text';

/** What the rules found, and what was answered to it. */
export function findingsPart(evidence: Evidence): (Html | null)[] {
  const { findings, words, say, text, status, plan } = evidence;
  if (findings.length === 0) return [emptyPart(text.checked, text.nothingFound)];
  const told = (severity: Severity): string[] =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => describeFinding(finding, words.findings, say));
  const warnings = told('warning');
  // Only while the plan is the completed one does the note speak of these very warnings.
  const note = status === 'completed' && warnings.length > 0 ? lastDone(plan.history)?.note : undefined;
  return [
    listPart(text.errors, told('error')),
    listPart(
      status === 'completed' ? text.answered : text.warnings,
      note ? [...warnings, html`<b>${text.answer}:</b> ${note}`] : warnings,
    ),
    listPart(text.infos, told('info')),
  ];
}

export function changesPart({ status, changes, words, say, text, plan }: Evidence): Html | null {
  if (status !== 'changed') return null;
  return listPart(text.changes, [
    ...changes.map((change) => describeChange(change, words.changes, say)),
    ...(plan.unreadable.length > 0 ? [text.unreadableChange] : []),
  ]);
}

/** As many digits as tell two plans apart at a glance; the whole stands at the top of the page. */
const FINGERPRINT_SHOWN = 12;

/** Every completion and reopening, oldest first. */
export const historyPart = ({ plan, text }: Evidence): Html =>
  listPart(
    text.history,
    plan.history.map((entry) => historyLine(entry, text)),
  ) ?? emptyPart(text.history, text.noHistory);

function historyLine(
  { kind, at, by, counts, note, fingerprint }: HistoryEntry,
  text: Evidence['text'],
): Html {
  const { errors, warnings, infos } = counts;
  return html`<b>${text[kind]}</b> ${text.by(instantText(at), by)}<br />
    ${text.counts(errors, warnings, infos)} · ${text.fingerprint}
    <code>${fingerprint.slice(0, FINGERPRINT_SHOWN)}…</code>${
      note === ''
        ? null
        : html`<br />
            ${text.note}: ${note}`
    }`;
}
