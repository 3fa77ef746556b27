import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, type FormEvent } from 'react';
import { dateOf } from '../../domain/danish-time';
import { nameOf } from '../../domain/template';
import { DEFAULT_TEMPLATE, findTemplate, TEMPLATES } from '../../templates';
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
  // A task's title may be longer than the pane is wide.
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const LONGEST_NAME = 200;

/** From an empty workbook to a plan: one page, on which everything but the button can wait. */
export function FirstRun() {
  const styles = useStyles();
  const session = useSession();
  const { pane, language } = useWords();
  const mayWrite = useMayWrite();
  const { firstRun } = pane;
  const [form, change] = useDraft('create', () => emptyForm(dateOf(session.world.clock.now())));
  const [element, focusInvalid] = useFirstInvalid();
  const template = findTemplate(form.task) ?? DEFAULT_TEMPLATE;
  const people = useMemo(() => peopleOf(form, template), [form, template]);
  const twice = namedTwice(form, template);
  const startMissing = startOf(form) === null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!mayWrite) return;
    const request = requestOf(form, [...people.parties, ...people.people], template);
    if (request) void session.create(request, language);
    else focusInvalid();
  };

  return (
    <form ref={element} className={styles.form} onSubmit={submit} noValidate>
      <div>
        <Heading>{firstRun.title}</Heading>
        <Lead>{firstRun.lead}</Lead>
      </div>
      {TEMPLATES.length > 1 && (
        <Field label={firstRun.task} className={styles.narrow}>
          <Select
            className={styles.narrow}
            value={template.id}
            onChange={(_, { value }) => change({ task: value, areas: null })}
          >
            {TEMPLATES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
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
        <Input
          value={form.start}
          placeholder={firstRun.dateForm}
          autoComplete="off"
          onChange={(_, { value }) => change({ start: value })}
        />
      </Field>
      <Section title={firstRun.parties}>
        <Lead>{firstRun.partiesHint}</Lead>
        <div className={styles.fields}>
          {template.parties.map(({ role }) => (
            <Field
              key={role}
              label={nameOf(template.roles, role, language)!}
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
            template={template}
          />
        </div>
      </Section>
      <Section title={firstRun.areas}>
        <AreaChoice template={template} chosen={form.areas} onChoose={(areas) => change({ areas })} />
      </Section>
      <Lead>{firstRun.after}</Lead>
      <Button appearance="primary" size="large" type="submit" disabledFocusable={!mayWrite}>
        {firstRun.create}
      </Button>
    </form>
  );
}
