import { nodeDeflate } from '../adapters/node/deflate';
import { createXlsxWorkbook } from '../adapters/xlsx';
import type { Template } from '../domain/template';
import { DEFAULT_TEMPLATE, findTemplate, TEMPLATES } from '../templates';
import { workbookWords } from '../strings/workbook';
import { createWorkbook } from '../usecases/create-workbook';
import { knownWords, wordsFor } from '../usecases/known-words';
import { readList, type NewPerson } from '../usecases/people-list';
import { sentenceFor } from '../strings/wording';
import type { NewCommand } from './args';
import type { Context, ExitCode } from './context';
import { decodeText } from './decode-text';
import { refuse } from './refuse';
import { asArgument } from './words';

export async function create(command: NewCommand, context: Context): Promise<ExitCode> {
  const { files, ids, clock, terminal, words } = context;
  const template = command.template === null ? DEFAULT_TEMPLATE : findTemplate(command.template);
  if (!template) {
    const known = TEMPLATES.map(({ id }) => id);
    terminal.error(words.usage['template-unknown']({ templateId: command.template ?? '', known }));
    return 2;
  }
  const participants =
    command.participants === null ? [] : await readParticipants(command.participants, template, context);
  if (!participants) return 2;

  terminal.progress(words.progress.writing);
  const workbook = createXlsxWorkbook(undefined, { deflate: nodeDeflate });
  const inWorkbook = workbookWords(command.workbookLanguage);
  const created = await createWorkbook(
    { workbook, ids, clock, words: inWorkbook },
    { template, participants, ...(command.start === null ? {} : { start: command.start }) },
  );
  const saved = created.ok
    ? await files.write(command.out, workbook.bytes(), { overwrite: command.force })
    : created;
  if (!saved.ok) return refuse(saved.error, context);
  terminal.out(words.created(command.out, inWorkbook.sheetNames.overview));
  if (!/\.xlsx$/i.test(command.out)) terminal.error(words.notXlsx(command.out));
  terminal.out(words.nextCheck(asArgument(command.out)));
  return 0;
}

/** The list's participants; null when something is wrong with it, which has then been said. */
async function readParticipants(
  path: string,
  template: Template,
  { files, terminal, words, language }: Context,
): Promise<NewPerson[] | null> {
  const bytes = await files.read(path);
  if (!bytes.ok) {
    terminal.error(sentenceFor(bytes.error, words.problems));
    return null;
  }
  const { people, problems } = readList(decodeText(bytes.value), knownWords(template));
  if (problems.length === 0) return people.map(({ person }) => person);

  terminal.error(words.csv.heading(path, problems.length));
  for (const problem of problems)
    terminal.error(
      `  ${sentenceFor({ ...problem, known: wordsFor(problem, template, language) }, words.csv.problems)}`,
    );
  return null;
}
