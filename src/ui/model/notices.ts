import type { PaneWords } from '../../strings/pane.da';
import { sentenceFor } from '../../strings/wording';
import type { Notice } from '../session/state';

/** What to say of what has been done; of a failure, what is wrong and what to do next. */
export const noticeText = (notice: Notice, { failures, notices }: PaneWords): string =>
  notice.kind === 'failed' ? sentenceFor(notice.failure, failures) : sentenceFor(notice, notices);
