import type { Language } from '../domain/language';
import { createUniverEngine } from 'excel-host/univer';
import { changeOf, createExcelHost } from 'excel-host';
import { createBench } from './bench';
import { createColleagues } from './colleagues';
import { typeInDanish } from './danish-typing';
import { createGrid } from './grid';
import { checkNothingThatIsGone, keepWhatIsBeingTyped, makeNoLists } from './grid-faults';
import { createKeeping } from './keeping';
import { createPage } from './page';
import { pasteInDanish } from './pasting';
import { later } from './later';

/*
 * The workbench: a grid that stands in for Excel, and the real pane beside it in a frame of its own, through
 * Microsoft's own client. What stands here is wiring.
 */
const given = new URLSearchParams(window.location.search);
const isColleague = given.has('kollega');
const keeping = createKeeping(window.indexedDB);
const page = createPage(document, { isColleague, language: given.get('lang') as Language | null });

const univer = createGrid(document.getElementById('grid')!, page.language);

let takingOver = false;
const host = createExcelHost({
  engine: () => createUniverEngine(univer),
  shown: true,
  person: { onRefused: page.sayRefused, onChanged: page.sayNothing },
  onShown: (news) => {
    const change = changeOf(host.book, news);
    if (!change) return;
    if (!takingOver) colleagues.tell(change);
    settle();
  },
});

/** A colleague's window is a guest: the work is kept by whoever it belongs to. */
const putAside = async (): Promise<void> => {
  if (!isColleague && !(await keeping.save(bench.keep()))) page.sayNotKept();
};

/** When the hands rest for a moment: the work is put aside, first as it is, and then with every result up to date. */
const settle = later(300, async () => {
  await putAside();
  await host.refresh();
  await putAside();
});

// What was done in the last moment before the window closes is put aside as well.
window.addEventListener('pagehide', () => {
  void putAside();
});

Object.assign(window, { holdplanBridge: () => host.bridge, holdplanHost: host });
const run = ((...given: Parameters<typeof Excel.run>) =>
  page.paneWindow().Excel.run(...given)) as typeof Excel.run;
const bench = createBench({ host, run });

const colleagues = createColleagues('workbook', {
  onHello: bench.keep,
  onWelcome: (kept) => void takeOver(() => bench.takeUp(kept)).then(page.reloadPane),
  onChange: (change) => void takeOver(() => host.takeOver(change)),
});

async function takeOver(act: () => Promise<void>): Promise<void> {
  takingOver = true;
  await act();
  takingOver = false;
}

// An empty workbook is nothing to tell: it would take theirs from whoever is here.
await takeOver(() => host.refresh());
// Its services are there once it has shown something.
typeInDanish(univer);
pasteInDanish(univer);
checkNothingThatIsGone(univer);
keepWhatIsBeingTyped(univer);
makeNoLists(univer);
if (isColleague) colleagues.join();
else {
  const kept = await keeping.load();
  if (kept) await takeOver(() => bench.takeUp(kept));
}
await page.openPane();
page.connect(bench);
// A browser that keeps no pages is worked in all the same, while there is a connection.
navigator.serviceWorker?.register('offline.js').catch(() => undefined);
