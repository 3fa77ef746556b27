import { lazy, Suspense, useState } from 'react';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { mayBeMended } from '../model/findings';

const MendAllOffer = lazy(async () => ({ default: (await import('./mend-all-offer')).MendAllOffer }));

/** Above the findings, where several of them have an obvious mend. What is shown stays open while others write. */
export function MendAll({ opened }: { readonly opened: OpenedPlan }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      {opened.checked.findings.some(mayBeMended) && (
        <Suspense>
          <MendAllOffer opened={opened} open={open} onOpen={setOpen} />
        </Suspense>
      )}
    </div>
  );
}
