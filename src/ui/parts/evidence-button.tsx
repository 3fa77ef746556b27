import { Button } from '@fluentui/react-components';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useSession, useWords } from '../context';
import { usePapers } from '../papers';
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
  const save = usePapers()(({ evidenceOf }) =>
    session.save(evidenceOf(checked, words, session.world.clock.now())),
  );
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={save}>
        {primary ? complete.evidence : complete.evidenceEarly}
      </Button>
      <Lead>{complete.evidenceHint}</Lead>
    </>
  );
}
