import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Component, useEffect, useState, type ReactNode } from 'react';
import { SessionContext, usePaneState, WordsContext } from './context';
import { Screens } from './screens';
import type { Session } from './session/session';
import { useTheme } from './theme';
import { TRY_AGAIN_AFTER } from './missing-part';
import { loadWords } from './words/load';
import type { Words } from './words/words';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'break-word',
  },
});

/** The whole pane over a session. */
export const App = ({ session }: { readonly session: Session }) => (
  <SessionContext.Provider value={session}>
    <Pane session={session} />
  </SessionContext.Provider>
);

function Pane({ session }: { readonly session: Session }) {
  const { language } = usePaneState();
  const words = useLoadedWords(language);
  const theme = useTheme(session.world.surroundings);
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme} className={styles.root}>
      {words && (
        <WordsContext.Provider value={words}>
          <Boundary onBug={session.bug}>
            <Screens />
          </Boundary>
        </WordsContext.Provider>
      )}
    </FluentProvider>
  );
}

/** The words of the language, or those shown until now while they are being loaded. */
function useLoadedWords(language: Words['language']): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let current = true;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const load = (): void =>
      void loadWords(language).then(
        (loaded) => {
          if (current) setWords(loaded);
        },
        // There are no words to say it with.
        () => {
          if (current) waiting = setTimeout(load, TRY_AGAIN_AFTER);
        },
      );
    load();
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [language]);
  return words;
}

interface BoundaryProps {
  readonly onBug: (error: unknown) => void;
  readonly children: ReactNode;
}

/** A bug while drawing becomes a page that says so; the page itself is drawn anew, without what failed. */
class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = (): { failed: boolean } => ({ failed: true });

  override componentDidCatch(error: unknown): void {
    this.props.onBug(error);
    this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
