import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sentenceFor } from '../../strings/wording';
import { usePaneState, useSession, useWords } from '../context';
import { supportDetails, type Problem } from '../model/details';
import { Heading } from '../parts/section';
import type { Failure, Screen } from '../session/state';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface TroubleProps {
  readonly title: string;
  readonly text: string;
  /** For support: shown, and copied with what else they need. */
  readonly problem?: Problem;
  readonly children?: ReactNode;
}

function Trouble({ title, text, problem, children }: TroubleProps) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  return (
    <>
      <Heading>{title}</Heading>
      <p>{text}</p>
      <div className={styles.actions}>
        {children}
        {problem !== undefined && (
          <Button onClick={() => void session.copy(supportDetails(problem, session.world))}>
            {pane.trouble.copyDetails}
          </Button>
        )}
      </div>
      {problem !== undefined && <p className={styles.code}>{pane.trouble.code(problem.kind)}</p>}
    </>
  );
}

const Retry = () => {
  const session = useSession();
  const { pane } = useWords();
  const { busy } = usePaneState();
  return (
    <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.start()}>
      {pane.trouble.retry}
    </Button>
  );
};

/** There is no Excel here, or not one that can run Holdplan. */
export function HostPage({ kind }: { readonly kind: 'outside-excel' | 'excel-too-old' }) {
  const { pane } = useWords();
  // For whoever is asked to see to a newer Excel; in a plain tab nothing is wrong.
  return <Trouble {...pane.trouble[kind]} {...(kind === 'excel-too-old' ? { problem: { kind } } : {})} />;
}

/** The plan could not be read at all. */
export function FailurePage({ failure }: { readonly failure: Failure }) {
  const { pane } = useWords();
  const text =
    failure.kind === 'connection-lost' ? pane.trouble.offline.text : sentenceFor(failure, pane.failures);
  const title = failure.kind === 'connection-lost' ? pane.trouble.offline.title : pane.trouble.unread;
  return (
    <Trouble title={title} text={text} problem={failure}>
      <Retry />
    </Trouble>
  );
}

export function UnreadablePage({
  problem,
}: {
  readonly problem: Extract<Screen, { kind: 'unreadable' }>['problem'];
}) {
  const { pane } = useWords();
  return (
    <Trouble {...pane.trouble[problem.kind]} problem={problem}>
      <Retry />
    </Trouble>
  );
}

export function TwoPlansPage({ sheets }: { readonly sheets: readonly string[] }) {
  const session = useSession();
  const { pane } = useWords();
  const { title, text, ignore } = pane.trouble['two-plans'];
  return (
    <Trouble title={title} text={text(sheets)}>
      <Button appearance="primary" onClick={session.ignoreCopies}>
        {ignore}
      </Button>
    </Trouble>
  );
}

export function BugPage({ details }: { readonly details: string }) {
  const { pane } = useWords();
  return <Trouble {...pane.trouble.broken} problem={{ kind: 'holdplan-bug', details }} />;
}
