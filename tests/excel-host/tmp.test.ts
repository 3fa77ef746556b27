import { createOfficeClient } from '../support/office';
import { createOfficeWorkbook } from '../../src/adapters/office';
import { EXAMPLES, renderExample, EXAMPLE_KEYS } from '../../src/examples';
import { checkWorkbook } from '../../src/usecases/check-workbook';

test.each(EXAMPLE_KEYS)(
  'first light %s',
  async (key) => {
    const t0 = performance.now();
    const client = createOfficeClient();
    const t1 = performance.now();
    const workbook = createOfficeWorkbook({ run: client.Excel.run, pause: async () => {} });
    const rendered = await renderExample(workbook, EXAMPLES[key], 'da');
    const t2 = performance.now();
    console.log(JSON.stringify(rendered), client.host.syncs, JSON.stringify(client.host.requests));
    const checked = await checkWorkbook(workbook);
    const t3 = performance.now();
    console.log(
      checked.ok ? JSON.stringify([checked.value.counts, checked.value.status]) : JSON.stringify(checked),
      client.host.syncs,
    );
    const again = await checkWorkbook(workbook);
    console.log([t1 - t0, t2 - t1, t3 - t2, performance.now() - t3].map(Math.round));
    await client.dispose();
  },
  60000,
);
