import { dateOf, type Counts } from '../domain/completion';
import type { Plan } from '../domain/plan';
import type { PlanStatus } from '../domain/status';
import type { Template } from '../domain/template';
import type { DocumentProperties } from './blueprint';
import type { WorkbookWords } from './words';

/** What a SharePoint library can show as columns beside the file. Blank text where there is nothing to tell. */
export function propertiesOf(
  plan: Plan,
  template: Template,
  status: PlanStatus,
  { errors, warnings }: Counts,
  words: WorkbookWords,
): DocumentProperties {
  const last = plan.completion === null ? undefined : plan.history.at(-1);
  const { properties } = words;
  return {
    title: `${words.overview.title} – ${template.title[words.language]}`,
    custom: {
      [properties.status]: words.statuses[status],
      [properties.date]: last ? dateOf(last.at) : '',
      [properties.by]: last?.by ?? '',
      [properties.open]: errors + warnings,
    },
  };
}
