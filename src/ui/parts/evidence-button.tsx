import { Button } from '@fluentui/react-components';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useSession, useWords } from '../context';
import { Lead } from './section';

interface EvidenceButtonProps {
  readonly checked: CheckedWorkbook;
  /** It is what to do next. */
  readonly primary?: boolean;
}

/** The page to attach in KLIK; before completion it says that it is a draft. */
export function EvidenceButton({ checked, primary = false }: EvidenceButtonProps) {
  const session = useSession();
  const words = useWords();
  const { complete } = words.pane;
  const save = async (): Promise<void> => {
    const { evidenceOf } = await import('../model/papers');
    session.save(evidenceOf(checked, words, session.world.clock.now()));
  };
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => void save().catch(session.bug)}>
        {primary ? complete.evidence : complete.evidenceEarly}
      </Button>
      <Lead>{complete.evidenceHint}</Lead>
    </>
  );
}
