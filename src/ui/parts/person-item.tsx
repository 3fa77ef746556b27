import { nameOf } from '../../domain/template';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ParticipantFacts } from '../../domain/facts';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useSession, useWords } from '../context';
import { usePapers } from '../papers';
import { AreaList } from './area-list';
import { StateIcon } from './state-icon';

const useStyles = makeStyles({
  person: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '0 8px',
    padding: '8px 0',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  state: { display: 'flex', gap: '4px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '4px 0 12px' },
});

interface PersonItemProps {
  readonly checked: CheckedWorkbook;
  readonly facts: ParticipantFacts;
}

/** One participant: what they have, whether they know, and three ways to tell them. */
export function PersonItem({ checked, facts }: PersonItemProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { people } = pane;
  const { participant, holds } = facts;
  const label = useId();
  const confirmed = participant.confirmed === 'yes';
  const role = nameOf(checked.template.roles, participant.role, language);
  return (
    <li className={styles.person}>
      <details>
        <summary className={styles.summary}>
          <span id={label} className={styles.name}>
            {participant.name}
          </span>
          <span className={styles.state}>
            <StateIcon state={confirmed ? 'done' : 'open'} />
            {confirmed ? people.confirmed : people.unconfirmed}
          </span>
          <span className={styles.quiet}>
            {[role, holds.length > 0 ? people.areas(holds.length) : people.noAreas]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </summary>
        <AreaList checked={checked} holds={holds} labelledBy={label} />
        <PersonActions checked={checked} facts={facts} />
      </details>
    </li>
  );
}

function PersonActions({ checked, facts: { participant } }: PersonItemProps) {
  const styles = useStyles();
  const session = useSession();
  const { people } = useWords().pane;
  const { id, name, email } = participant;
  const withPapers = usePapers();
  const copy = withPapers(async ({ messageTo }) => {
    const text = messageTo(checked, id);
    if (text !== null) await session.copy(text);
  });
  const mail = withPapers(({ mailTo }) => {
    const link = mailTo(checked, id);
    if (link) session.openMail(link);
  });
  const calendar = withPapers(({ calendarOf }) => {
    const file = calendarOf(checked, id, session.world.clock.now());
    if (file) session.save(file);
    else session.tell({ kind: 'noPeriods' });
  });
  return (
    <div className={styles.actions} role="group" aria-label={people.actionsFor(name)}>
      <Button size="small" onClick={copy}>
        {people.copy}
      </Button>
      {email === '' ? (
        <span className={styles.quiet}>{people.mailMissing}</span>
      ) : (
        <Button size="small" onClick={mail}>
          {people.mail}
        </Button>
      )}
      <Button size="small" onClick={calendar}>
        {people.calendar}
      </Button>
    </div>
  );
}
