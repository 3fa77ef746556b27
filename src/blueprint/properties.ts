import type { Counts, Instant } from '../domain/completion';
import { dateOf } from '../domain/danish-time';
import { lastDone } from '../domain/history';
import type { Plan } from '../domain/plan';
import type { PlanStatus } from '../domain/status';
import type { Template } from '../domain/template';
import type { DocumentProperties } from './blueprint';
import { LIMITS } from './limits';
import type { WorkbookWords } from './words';

const CREATOR = 'Holdplan';

/**
 * As much as a property can hold. Nobody signs with so long a name any more, but workbooks of before hold such ones;
 * the history has the whole of it.
 */
const fitting = (text: string): string =>
  text.length <= LIMITS.property
    ? text
    : `${text.slice(0, LIMITS.property - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** What SharePoint can show as columns beside the file. Blank text where there is nothing to tell. */
export function propertiesOf(
  plan: Plan,
  template: Template,
  status: PlanStatus,
  { errors, warnings }: Counts,
  words: WorkbookWords,
  made?: Instant,
): DocumentProperties {
  const last = plan.completion === null ? undefined : lastDone(plan.history);
  const { properties } = words;
  return {
    title: fitting(`${words.overview.title} – ${template.title[words.language]}`),
    creator: CREATOR,
    ...(made !== undefined && { made }),
    custom: {
      [properties.status]: words.statuses[status],
      [properties.date]: last ? dateOf(last.at) : '',
      [properties.by]: fitting(last?.by ?? ''),
      [properties.open]: errors + warnings,
    },
  };
}
