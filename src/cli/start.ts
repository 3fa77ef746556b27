import { createNodeFiles } from '../adapters/node/files';
import { createXlsxWorkbook } from '../adapters/xlsx';
import { EXAMPLES, renderExample } from '../examples';
import { workbookWords } from '../strings/workbook';
import { createTerminal } from './terminal';
import { CLI_WORDS, sentenceFor } from './words';

/*
 * `npm start`: an example to look at, in the folder where one stands. Nobody has chosen a language yet, so both
 * speak.
 */
const terminal = createTerminal(process.stdout, process.stderr, Boolean(process.env['NO_COLOR']));
const files = createNodeFiles();

const workbook = createXlsxWorkbook();
const made = await renderExample(workbook, EXAMPLES['half-filled'], 'da');
const saved = made.ok ? await saveUnderFreeName() : made;
if (saved.ok) {
  terminal.out(CLI_WORDS.da.exampleMade(saved.value, workbookWords('da').sheetNames.overview));
  terminal.out(CLI_WORDS.en.exampleMade(saved.value, workbookWords('da').sheetNames.overview));
} else {
  terminal.error(sentenceFor(saved.error, CLI_WORDS.da.problems));
  terminal.error(sentenceFor(saved.error, CLI_WORDS.en.problems));
  process.exitCode = 2;
}

/** `eksempel.xlsx`, or the first of `eksempel-2.xlsx`, `eksempel-3.xlsx` … that nobody has. */
async function saveUnderFreeName(): ReturnType<typeof save> {
  for (let number = 1; ; number += 1) {
    const result = await save(number === 1 ? 'eksempel.xlsx' : `eksempel-${number}.xlsx`);
    if (result.ok || result.error.kind !== 'file-exists') return result;
  }
}

async function save(name: string) {
  const written = await files.write(name, workbook.bytes(), { overwrite: false });
  return written.ok ? ({ ok: true, value: name } as const) : written;
}
