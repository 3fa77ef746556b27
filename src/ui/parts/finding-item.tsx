import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { usePaneState, useSession, useWords } from '../context';
import { mayBeMended, type FindingView } from '../model/findings';
import { loaded } from './loaded';
import { StateIcon } from './state-icon';

const MendOffer = loaded(async () => (await import('./mend-offer')).MendOffer);

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 8px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  severity: { fontWeight: tokens.fontWeightSemibold },
  actions: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', gap: '4px 8px', marginTop: '2px' },
});

export function FindingItem({ view, opened }: { readonly view: FindingView; readonly opened: OpenedPlan }) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const { busy } = usePaneState();
  const [offering, setOffering] = useState(false);
  const { finding, text, located } = view;
  return (
    <li className={styles.item}>
      <StateIcon state={finding.severity} />
      <span>
        <span className={styles.severity}>{pane.plan.severity[finding.severity]}: </span>
        {text}
      </span>
      <div className={styles.actions}>
        {located && (
          <Button size="small" disabledFocusable={busy} onClick={() => void session.goTo(finding.place)}>
            {pane.plan.goToCell(located.sheet, located.cell)}
          </Button>
        )}
        {mayBeMended(finding) && (
          <MendOffer finding={finding} opened={opened} open={offering} onOpen={setOffering} />
        )}
      </div>
    </li>
  );
}
