import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePaneState, useSession, useWords } from './context';
import { Banners } from './parts/banners';
import { ByHand } from './parts/by-hand';
import { loaded } from './parts/loaded';
import { NoticeBar } from './parts/notice-bar';
import { StatusBadge } from './parts/status-badge';
import { Working } from './parts/working';
import { openedOf, PAGES } from './session/state';

/** Below the page and folded, with the choices that nothing shown before it needs. */
const Settings = loaded(async () => (await import('./parts/settings')).Settings);

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  // Top right belongs to Office's own menu.
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '10px 44px 6px 16px',
    minHeight: '24px',
  },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  nav: {
    display: 'flex',
    gap: '4px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexGrow: 1,
    minHeight: '40px',
    padding: '8px 4px 6px',
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  main: { flexGrow: 1, padding: '12px 16px 24px' },
});

interface ShellProps {
  readonly navigable: boolean;
  readonly children: ReactNode;
}

/** What stands around every page: whose plan it is and how it stands, the way to the other pages, and messages. */
export function Shell({ navigable, children }: ShellProps) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const { page, screen, busy, byHand } = usePaneState();
  const opened = openedOf(screen);
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        {opened && <StatusBadge status={opened.checked.status} />}
        <span className={styles.place}>{opened?.checked.plan.project.municipality}</span>
      </header>
      {navigable && (
        <nav className={styles.nav} aria-label={pane.navigation}>
          {PAGES.map((key) => (
            <button
              key={key}
              type="button"
              className={mergeClasses(styles.tab, key === page && styles.current)}
              aria-current={key === page ? 'page' : undefined}
              onClick={() => session.open(key)}
            >
              {pane.pages[key]}
            </button>
          ))}
        </nav>
      )}
      <Banners />
      <NoticeBar />
      {byHand && <ByHand byHand={byHand} />}
      <Working busy={busy && screen.kind !== 'starting' && screen.kind !== 'building'} />
      <main className={styles.main}>{children}</main>
      <Settings />
    </div>
  );
}
