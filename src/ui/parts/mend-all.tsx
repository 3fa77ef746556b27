import { useState } from 'react';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { mayBeMended } from '../model/findings';
import { loaded } from './loaded';

const MendAllOffer = loaded(async () => (await import('./mend-all-offer')).MendAllOffer);

/** Above the findings, where several of them have an obvious mend. What is shown stays open while others write. */
export function MendAll({ opened }: { readonly opened: OpenedPlan }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      {opened.checked.findings.some(mayBeMended) && (
        <MendAllOffer opened={opened} open={open} onOpen={setOpen} />
      )}
    </div>
  );
}
