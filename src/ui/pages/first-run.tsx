import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent } from 'react';
import { vocabularyDa } from '../../strings/vocabulary.da';
import { vocabularyEn } from '../../strings/vocabulary.en';
import { DEFAULT_TEMPLATE } from '../../templates';
import { readPeople } from '../../usecases/read-people';
import { usePaneState, useSession, useWords } from '../context';
import { emptyForm, partiesOf, requestOf, startOf } from '../model/create-form';
import { AreaChoice } from '../parts/area-choice';
import { PasteField } from '../parts/paste-field';
import { Heading, Lead, Section } from '../parts/section';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px' },
  fields: { display: 'grid', gap: '8px' },
});

const LONGEST_NAME = 200;

/** From an empty workbook to a plan: one page, on which everything but the button can wait. */
export function FirstRun() {
  const styles = useStyles();
  const session = useSession();
  const { pane, vocabulary, language } = useWords();
  const { busy } = usePaneState();
  const { firstRun } = pane;
  const [form, setForm] = useState(() => emptyForm(session.world.clock.now().slice(0, 10)));
  const [pastedText, setPastedText] = useState('');
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const pasted = useMemo(
    () => readPeople(pastedText, [vocabularyDa, vocabularyEn], partiesOf(form, DEFAULT_TEMPLATE)),
    [pastedText, form],
  );
  const startMissing = startOf(form) === null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const request = requestOf(form, pasted.people, DEFAULT_TEMPLATE);
    if (request) void session.create(request, language);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div>
        <Heading>{firstRun.title}</Heading>
        <Lead>{firstRun.lead}</Lead>
      </div>
      <Field label={firstRun.municipality} hint={firstRun.municipalityHint}>
        <Input
          value={form.municipality}
          maxLength={LONGEST_NAME}
          onChange={(_, { value }) => change({ municipality: value })}
        />
      </Field>
      <Field
        label={firstRun.start}
        {...(startMissing ? { validationMessage: firstRun.startInvalid } : { hint: firstRun.startHint })}
      >
        <Input type="date" value={form.start} onChange={(_, { value }) => change({ start: value })} />
      </Field>
      <Section title={firstRun.parties}>
        <Lead>{firstRun.partiesHint}</Lead>
        <div className={styles.fields}>
          {DEFAULT_TEMPLATE.parties.map(({ role }) => (
            <Field key={role} label={vocabulary.roles[role]}>
              <Input
                value={form.names[role] ?? ''}
                maxLength={LONGEST_NAME}
                autoComplete="off"
                onChange={(_, { value }) => change({ names: { ...form.names, [role]: value } })}
              />
            </Field>
          ))}
          <PasteField value={pastedText} onChange={setPastedText} pasted={pasted} />
        </div>
      </Section>
      <Section title={firstRun.areas}>
        <AreaChoice template={DEFAULT_TEMPLATE} chosen={form.areas} onChoose={(areas) => change({ areas })} />
      </Section>
      <Lead>{firstRun.after}</Lead>
      <Button
        appearance="primary"
        size="large"
        type="submit"
        disabledFocusable={busy || startMissing || session.world.surroundings.readOnly}
      >
        {firstRun.create}
      </Button>
    </form>
  );
}
