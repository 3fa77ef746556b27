import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo, type FormEvent } from 'react';
import { nameOf } from '../../domain/template';
import { DEFAULT_TEMPLATE } from '../../templates';
import { useMayWrite, useSession, useWords } from '../context';
import { useDraft } from '../draft';
import { useFirstInvalid } from '../first-invalid';
import { emptyForm, namedTwice, peopleOf, requestOf, startOf } from '../model/create-form';
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
  const { pane, language } = useWords();
  const mayWrite = useMayWrite();
  const { firstRun } = pane;
  const [form, change] = useDraft('create', () => emptyForm(session.world.clock.now().slice(0, 10)));
  const [element, focusInvalid] = useFirstInvalid();
  const people = useMemo(() => peopleOf(form, DEFAULT_TEMPLATE), [form]);
  const twice = namedTwice(form, DEFAULT_TEMPLATE);
  const startMissing = startOf(form) === null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!mayWrite) return;
    const request = requestOf(form, [...people.parties, ...people.people], DEFAULT_TEMPLATE);
    if (request) void session.create(request, language);
    else focusInvalid();
  };

  return (
    <form ref={element} className={styles.form} onSubmit={submit} noValidate>
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
            <Field
              key={role}
              label={nameOf(DEFAULT_TEMPLATE.roles, role, language)!}
              {...(twice.has(role)
                ? { validationMessage: firstRun.namedTwice, validationState: 'warning' }
                : {})}
            >
              <Input
                value={form.names[role] ?? ''}
                maxLength={LONGEST_NAME}
                autoComplete="off"
                onChange={(_, { value }) => change({ names: { ...form.names, [role]: value } })}
              />
            </Field>
          ))}
          <PasteField
            value={form.pasted}
            onChange={(text) => change({ pasted: text })}
            pasted={people}
            roles={DEFAULT_TEMPLATE.roles}
          />
        </div>
      </Section>
      <Section title={firstRun.areas}>
        <AreaChoice template={DEFAULT_TEMPLATE} chosen={form.areas} onChoose={(areas) => change({ areas })} />
      </Section>
      <Lead>{firstRun.after}</Lead>
      <Button appearance="primary" size="large" type="submit" disabledFocusable={!mayWrite}>
        {firstRun.create}
      </Button>
    </form>
  );
}
