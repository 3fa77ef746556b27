import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { usePaneState, useSession, useWords } from '../context';
import { forSupport, supportDetails } from '../model/details';
import { noticeText } from '../model/notices';
import type { Notice } from '../session/state';

const useStyles = makeStyles({
  // The button that led to it may be far down a long page.
  bar: { position: 'sticky', top: 0, zIndex: 1, padding: '8px 12px 0', ':empty': { padding: 0 } },
  code: { fontSize: tokens.fontSizeBase200 },
});

/**
 * What has just been done, or could not be; it never takes the focus. Each has a region of its own that is always
 * there, since screen readers say what is put into a region, and not what a region turns into.
 */
export function NoticeBar() {
  const styles = useStyles();
  const { notice } = usePaneState();
  const failed = notice?.kind === 'failed';
  return (
    <>
      <div className={styles.bar} role="alert">
        {failed && <NoticeMessage notice={notice} />}
      </div>
      <div className={styles.bar} role="status">
        {notice && !failed && <NoticeMessage notice={notice} />}
      </div>
    </>
  );
}

function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const failure = notice.kind === 'failed' && forSupport(notice.failure) ? notice.failure : null;
  return (
    <MessageBar intent={intentOf(notice)} layout="multiline">
      <MessageBarBody>
        {noticeText(notice, pane)}
        {failure && <div className={styles.code}>{pane.trouble.code(failure.kind)}</div>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label={pane.notices.dismiss}
            onClick={session.dismiss}
          />
        }
      >
        {failure && (
          <Button size="small" onClick={() => void session.copy(supportDetails(failure, session.world))}>
            {pane.trouble.copyDetails}
          </Button>
        )}
        {notice.kind === 'saveAsked' && (
          <Button size="small" onClick={() => session.showByHand(notice.file)}>
            {pane.byHand.show}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** What tells of no change in the plan. */
const INFORMING: ReadonlySet<Notice['kind']> = new Set([
  ...(['mailAsked', 'mailShortened', 'saveAsked', 'went', 'checked', 'nothingNext', 'noPeriods'] as const),
]);

function intentOf({ kind }: Notice): 'error' | 'success' | 'info' {
  if (kind === 'failed') return 'error';
  return INFORMING.has(kind) ? 'info' : 'success';
}
