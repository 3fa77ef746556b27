import { makeStyles } from '@fluentui/react-components';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useWords } from '../context';
import { GrowForm } from '../parts/grow-form';
import { PersonItem } from '../parts/person-item';
import { Heading, Lead } from '../parts/section';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** Who is in, what each of them has, and how to tell them. */
export function PeoplePage({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const { people } = useWords().pane;
  const named = checked.facts.participants.filter((facts) => facts.named);
  return (
    <>
      <Heading>{people.title}</Heading>
      {named.length === 0 ? (
        <p>{people.empty}</p>
      ) : (
        <>
          <Lead>{people.lead}</Lead>
          <ul className={styles.list}>
            {named.map((facts) => (
              <PersonItem key={facts.participant.id} checked={checked} facts={facts} />
            ))}
          </ul>
        </>
      )}
      <GrowForm checked={checked} />
    </>
  );
}
