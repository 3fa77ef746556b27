import type { PaneWords } from '../../strings/pane.da';
import type { PaneState } from '../session/state';
import { noticeText } from './notices';

/** What a button of the ribbon has to say when it is done; null where the sheet itself shows it. */
export function commandAnswer({ screen, notice }: PaneState, pane: PaneWords): string | null {
  if (notice?.kind === 'went') return null;
  if (notice?.kind === 'failed') return noticeText(notice, pane);
  // Counting what is missing would hide that the rest cannot be trusted.
  if (screen.kind === 'repair') return pane.damaged;
  if (notice) return noticeText(notice, pane);
  switch (screen.kind) {
    case 'first-run':
      return pane.noPlan;
    case 'outside-excel':
    case 'excel-too-old':
      return pane.trouble[screen.kind].text;
    case 'unreadable':
      return pane.trouble[screen.problem.kind].text;
    case 'trouble':
      return noticeText({ kind: 'failed', failure: screen.failure }, pane);
    case 'broken':
      return pane.trouble.broken.text;
    default:
      return null;
  }
}
