import { Button, Field, Input, makeStyles, Textarea, type ButtonProps } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { PaneWords } from '../../strings/pane.da';
import { asRecorded, LONGEST_BY, type SignedNote } from '../../usecases/signed-note';
import { useMayWrite, useWords } from '../context';
import { useFirstInvalid } from '../first-invalid';

const useStyles = makeStyles({ form: { display: 'grid', gap: '12px' } });

const LONGEST_NAME = 200;
const LONGEST_NOTE = 2_000;

interface SignedFormProps {
  readonly signed: SignedNote;
  readonly onChange: (part: Partial<SignedNote>) => void;
  readonly onSign: (signed: SignedNote) => void;
  readonly by: { readonly label: string; readonly autoFocus?: boolean };
  readonly note: {
    readonly label: string;
    readonly rows: number;
    readonly hint?: string;
    /** What to say where none is given; without it, none need be. */
    readonly missing?: string;
  };
  readonly button: Pick<ButtonProps, 'appearance' | 'children'>;
  /** What stands above the fields. */
  readonly children?: ReactNode;
}

/** Who does it, and why: what goes into the history. What is wrong is told once somebody has tried. */
export function SignedForm({ signed, onChange, onSign, by, note, button, children }: SignedFormProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const mayWrite = useMayWrite();
  const [form, focusInvalid] = useFirstInvalid();
  const [tried, setTried] = useState(false);
  const byProblem = nameProblem(signed.by, pane);
  const noteProblem = signed.note.trim() === '' ? (note.missing ?? null) : null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!mayWrite) return;
    setTried(true);
    if (byProblem !== null || noteProblem !== null) focusInvalid();
    else onSign(signed);
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {children}
      <Field label={by.label} required validationMessage={tried ? byProblem : null}>
        <Input
          autoFocus={by.autoFocus}
          value={signed.by}
          maxLength={LONGEST_NAME}
          onChange={(_, { value }) => onChange({ by: value })}
        />
      </Field>
      <Field
        label={note.label}
        hint={note.hint ?? null}
        required={note.missing !== undefined}
        validationMessage={tried ? noteProblem : null}
      >
        <Textarea
          value={signed.note}
          maxLength={LONGEST_NOTE}
          rows={note.rows}
          onChange={(_, { value }) => onChange({ note: value })}
        />
      </Field>
      <Button {...button} type="submit" disabledFocusable={!mayWrite} />
    </form>
  );
}

/** What is wrong with a name to sign with; it may have come from the plan, where longer ones have room. */
function nameProblem(by: string, { complete }: PaneWords): string | null {
  const recorded = asRecorded({ by, note: '' }).by;
  if (recorded === '') return complete.byMissing;
  return recorded.length > LONGEST_BY ? complete.byTooLong(LONGEST_BY) : null;
}
