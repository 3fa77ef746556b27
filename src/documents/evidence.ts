import type { CheckedPlan } from '../rules/check';
import type { DocumentsWords } from '../strings/documents.da';
import { changesPart, findingsPart, historyPart } from './evidence-checks';
import { headPart } from './evidence-head';
import { peoplePart, leftOutPart, systemsPart } from './evidence-parts';
import { planPart } from './evidence-plan';
import { evidenceOf, type EvidenceOptions } from './evidence-source';
import { EVIDENCE_STYLE } from './evidence-style';
import { fileName } from './file-name';
import { html, verbatim } from './html';
import { instantText, nameText } from './text';

/**
 * The page to attach to the KLIK task (bilag): what was planned, what was checked, and who completed it when.
 * One file that asks for nothing and runs nothing, fit to be read in any browser and printed on A4. E-mail
 * addresses are left out: whoever reads it needs to know who, not how to write to them.
 */
export function evidenceFor(source: CheckedPlan, options: EvidenceOptions): string {
  const evidence = evidenceOf(source, options);
  const { words, text, plan, at } = evidence;
  const title = [words.documents.fileNames.evidence, nameText(plan.project.municipality)];
  return html`<!DOCTYPE html>
    <html lang="${words.vocabulary.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title.filter((part) => part !== '').join(' – ')}</title>
        <style>
          ${verbatim(EVIDENCE_STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${headPart(evidence)} ${planPart(evidence)} ${systemsPart(evidence)}
          <div class="columns">
            <div>${peoplePart(evidence)}</div>
            <div>
              ${changesPart(evidence)} ${findingsPart(evidence)} ${historyPart(evidence)}
              ${leftOutPart(evidence)}
            </div>
          </div>
        </main>
        <footer>
          <p>${text.klik}</p>
          <p class="quiet">${text.made(instantText(at), plan.workbookId)}</p>
        </footer>
      </body>
    </html> `.markup;
}

/** Also what a browser suggests when the page is printed to PDF, since it is the page's title. */
export const evidenceFileName = ({ plan }: Pick<CheckedPlan, 'plan'>, words: DocumentsWords): string =>
  fileName([words.fileNames.evidence, plan.project.municipality], 'html');
