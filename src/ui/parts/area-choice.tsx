import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { Template } from '../../domain/template';
import { useWords } from '../context';
import { Lead } from './section';

const useStyles = makeStyles({ areas: { display: 'grid', marginTop: '4px' } });

interface AreaChoiceProps {
  readonly template: Template;
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string> | null) => void;
}

/** Which areas are in: left for the matrix, or chosen here. */
export function AreaChoice({ template, chosen, onChoose }: AreaChoiceProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const all = new Set(template.areas.map(({ id }) => id));
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      <Checkbox
        label={pane.firstRun.areasNow}
        checked={chosen !== null}
        onChange={(_, { checked }) => onChoose(checked === true ? all : null)}
      />
      {chosen === null ? (
        <Lead>{pane.firstRun.areasLater}</Lead>
      ) : (
        <div className={styles.areas} role="group" aria-label={pane.firstRun.areas}>
          <Lead>{pane.firstRun.areasHint}</Lead>
          {template.areas.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name[language]}
              checked={chosen.has(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
        </div>
      )}
    </>
  );
}
