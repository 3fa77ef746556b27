import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { usePaneState, useSession, useWords } from '../context';

const useStyles = makeStyles({ banners: { display: 'grid', gap: '4px', padding: '8px 12px 0' } });

/** What holds for as long as it lasts: Excel waits, the workbook is read-only, there is no connection. */
export function Banners() {
  const styles = useStyles();
  const { pane } = useWords();
  const { surroundings } = useSession().world;
  const { waiting, screen } = usePaneState();
  const online = useSyncExternalStore(onConnection, surroundings.online);
  const inExcel = screen.kind !== 'outside-excel' && screen.kind !== 'excel-too-old';
  const texts = [
    waiting && pane.waiting,
    inExcel && surroundings.readOnly && pane.readOnly,
    inExcel && !online && pane.offlineNow,
  ].filter((text) => text !== false);
  return (
    <div className={styles.banners} role="status">
      {texts.map((text) => (
        <MessageBar key={text} intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function onConnection(listener: () => void): () => void {
  const events = ['online', 'offline'] as const;
  for (const event of events) window.addEventListener(event, listener);
  return () => events.forEach((event) => window.removeEventListener(event, listener));
}
