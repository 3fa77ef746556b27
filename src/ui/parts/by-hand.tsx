import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useSession, useWords } from '../context';
import type { ByHand as Text } from '../session/state';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '8px',
    margin: '8px 12px 0',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, font: 'inherit', fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0 },
  // Not Fluent's: the pane's first page would have to load it for what hardly ever happens.
  text: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
  },
  actions: { display: 'flex', gap: '8px' },
});

/** A text that the browser would not take: selected, with words for what to do with it. */
export function ByHand({ byHand: { name, text } }: { readonly byHand: Text }) {
  const styles = useStyles();
  const session = useSession();
  const { byHand } = useWords().pane;
  const title = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    field.current?.focus();
    field.current?.select();
    return () => before?.focus();
  }, [text]);
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') session.closeByHand();
  };
  return (
    <section className={styles.box} role="dialog" aria-labelledby={title} onKeyDown={closeOnEscape}>
      <h2 id={title} className={styles.title}>
        {name === null ? byHand.copyTitle : byHand.saveTitle(name)}
      </h2>
      <p className={styles.lead}>{name === null ? byHand.copyLead : byHand.saveLead(name)}</p>
      <textarea ref={field} className={styles.text} readOnly rows={6} value={text} aria-label={byHand.text} />
      <div className={styles.actions}>
        {name !== null && (
          <Button size="small" onClick={() => void session.copy(text)}>
            {byHand.copy}
          </Button>
        )}
        <Button size="small" onClick={session.closeByHand}>
          {byHand.close}
        </Button>
      </div>
    </section>
  );
}
