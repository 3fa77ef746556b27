import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { usePaneState, useSession, useWords } from '../context';
import { supportDetails } from '../model/details';
import { noticeText } from '../model/notices';
import type { Notice } from '../session/state';

const useStyles = makeStyles({
  bar: { padding: '8px 12px 0', ':empty': { padding: 0 } },
});

/** What has just been done, or could not be. Said by screen readers, and it never takes the focus. */
export function NoticeBar() {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const { notice } = usePaneState();
  return (
    <div className={styles.bar} role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && (
        <MessageBar intent={intentOf(notice)} layout="multiline">
          <MessageBarBody>{noticeText(notice, pane)}</MessageBarBody>
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
            {notice.kind === 'failed' && notice.failure.kind === 'excel-refused' && (
              <Button
                size="small"
                onClick={() => void session.copy(supportDetails(notice.failure, session.world))}
              >
                {pane.trouble.copyDetails}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function intentOf({ kind }: Notice): 'error' | 'warning' | 'success' | 'info' {
  switch (kind) {
    case 'failed':
      return 'error';
    case 'mailShortened':
      return 'warning';
    case 'went':
    case 'checked':
    case 'nothingNext':
    case 'noPeriods':
      return 'info';
    default:
      return 'success';
  }
}
