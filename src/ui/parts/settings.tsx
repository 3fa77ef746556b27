import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { LANGUAGES, type Language } from '../../domain/language';
import { usePaneState, useSession, useWords } from '../context';

const useStyles = makeStyles({
  settings: {
    padding: '4px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: { padding: '8px 0', cursor: 'pointer', minHeight: '24px' },
  body: { display: 'grid', gap: '8px', paddingBottom: '4px', justifyItems: 'start' },
});

/** Each language by its own name, so that whoever needs it can read it. */
const NAMES: Readonly<Record<Language, string>> = { da: 'Dansk', en: 'English' };

export function Settings() {
  const styles = useStyles();
  const session = useSession();
  const { pane, language } = useWords();
  const { screen } = usePaneState();
  const restoreHelp = useId();
  return (
    <details className={styles.settings}>
      <summary className={styles.summary}>{pane.settings.title}</summary>
      <div className={styles.body}>
        <Field label={pane.settings.language} orientation="horizontal">
          <Select
            value={language}
            onChange={(_, { value }) => session.setLanguage(value as Language)}
            size="small"
          >
            {LANGUAGES.map((key) => (
              <option key={key} value={key} lang={key}>
                {NAMES[key]}
              </option>
            ))}
          </Select>
        </Field>
        <AutoOpen />
        {screen.kind === 'plan' && (
          <>
            <Button size="small" aria-describedby={restoreHelp} onClick={() => session.offerRepair(true)}>
              {pane.settings.restore}
            </Button>
            <span id={restoreHelp}>{pane.settings.restoreHelp}</span>
          </>
        )}
        <span>
          {pane.settings.private} {pane.settings.version(session.world.version)}.
        </span>
      </div>
    </details>
  );
}

/** Only where Office knows of it, and softly: some tenants do not allow it. */
function AutoOpen() {
  const { pane } = useWords();
  const { surroundings } = useSession().world;
  const [on, setOn] = useState(() => surroundings.autoOpen());
  const [failed, setFailed] = useState(false);
  if (on === null) return null;
  const choose = async (wanted: boolean): Promise<void> => {
    setOn(wanted);
    const done = await surroundings.setAutoOpen(wanted);
    setFailed(!done);
    if (!done) setOn(!wanted);
  };
  return (
    <Field
      {...(failed ? { validationMessage: pane.settings.autoOpenFailed, validationState: 'warning' } : {})}
    >
      <Checkbox
        label={pane.settings.autoOpen}
        checked={on}
        onChange={(_, { checked }) => void choose(checked === true)}
      />
    </Field>
  );
}
