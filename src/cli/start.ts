import { createNodeFiles } from '../adapters/node/files';
import { randomIds } from '../adapters/node/ids';
import { createXlsxWorkbook } from '../adapters/xlsx';
import { LANGUAGES } from '../domain/language';
import { createTerminal } from './terminal';
import { CLI_WORDS } from './words';

const terminal = createTerminal(process.stdout, process.stderr, Boolean(process.env['NO_COLOR']));
