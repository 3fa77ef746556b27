import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { MOST_ROOM, ROOM_KEYS, roomOf, type Room } from '../../domain/grown-plan';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useMayWrite, useSession, useWords } from '../context';
import { useFirstInvalid } from '../first-invalid';
import { Lead } from './section';

const useStyles = makeStyles({
  summary: { padding: '16px 0 8px', cursor: 'pointer', minHeight: '24px' },
  form: { display: 'grid', gap: '8px', justifyItems: 'start' },
});

/** More room than the sheets have, for whoever has run out of it. */
export function GrowForm({ checked: { plan, template } }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const session = useSession();
  const mayWrite = useMayWrite();
  const { grow, repair } = useWords().pane;
  const [typed, setTyped] = useState<Partial<Record<keyof Room, string>>>({});
  const [element, focusInvalid] = useFirstInvalid();
  const room = roomOf(plan, template);
  const asked = ROOM_KEYS.map((key) => [key, Number(typed[key] ?? room[key])] as const);
  const invalid = new Set(asked.flatMap(([key, number]) => (Number.isInteger(number) ? [] : [key])));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!mayWrite) return;
    if (invalid.size > 0) focusInvalid();
    else void session.grow(Object.fromEntries(asked), repair.asidePostfix);
  };

  return (
    <details>
      <summary className={styles.summary}>{grow.title}</summary>
      <form ref={element} className={styles.form} onSubmit={submit} noValidate>
        <Lead>{grow.lead}</Lead>
        {ROOM_KEYS.map((key) => (
          <Field
            key={key}
            label={grow.room[key]}
            {...(invalid.has(key)
              ? { validationMessage: grow.invalid }
              : { hint: grow.most(MOST_ROOM[key]) })}
          >
            <Input
              inputMode="numeric"
              value={typed[key] ?? String(room[key])}
              onChange={(_, { value }) => setTyped({ ...typed, [key]: value })}
            />
          </Field>
        ))}
        <Button type="submit" disabledFocusable={!mayWrite}>
          {grow.offer}
        </Button>
      </form>
    </details>
  );
}
