import type { PaneWords } from '../../strings/pane.da';
import type { Failure, Notice } from '../session/state';

/** The sentence for a failure: what is wrong, and what to do next. */
export function failureText<F extends Failure>(failure: F, { failures }: PaneWords): string {
  const sentence = failures[failure.kind] as (data: F) => string;
  return sentence(failure);
}

export function noticeText(notice: Notice, pane: PaneWords): string {
  const { notices } = pane;
  switch (notice.kind) {
    case 'failed':
      return failureText(notice.failure, pane);
    case 'mendedAll':
      return notices.mendedAll(notice.count);
    case 'saved':
      return notices.saved(notice.name);
    case 'saveAsked':
      return notices.saveAsked(notice.file.name);
    case 'went':
      return notices.went(notice.sheet, notice.cell);
    case 'checked':
      return notices.checked(notice.errors, notice.warnings);
    default:
      return notices[notice.kind];
  }
}
