import type { WorkbenchWords } from './workbench.da';

export const workbenchEn: WorkbenchWords = {
  title: 'Holdplan – the workbench',
  about:
    'Holdplan without Excel: the sheets at the left, the pane at the right. The grid stands in for Excel.',
  open: 'Open .xlsx …',
  download: 'Download .xlsx',
  examples: 'Show an example',
  startOver: 'Start over',
  startOverSure:
    'Start over? Everything in the grid is deleted. Download the file first if you want to keep it.',
  replaceSure: 'What is in the grid now is replaced. Download the file first if you want to keep it. Go on?',
  colleague: 'Open as a colleague',
  colleagueBlocked: (address) =>
    `The browser did not open the window. Open ${address} in a new tab of the same browser.`,
  isColleague: 'You are a colleague in this window. What you write shows in the others.',
  undo: 'Undo',
  redo: 'Redo',
  grid: 'Spreadsheet',
  pane: 'The pane of Holdplan',
  drop: 'Drop an .xlsx file here to open it.',
  loading: 'Loading the workbench …',
  fileName: (municipality) => (municipality === '' ? 'Holdplan.xlsx' : `Holdplan – ${municipality}.xlsx`),
  locked: (sheet, cell) =>
    `${sheet} ${cell} is locked: it works itself out. Nothing has changed. Write in the light yellow cells.`,
  refused: {
    rearrange:
      'Cells cannot be cut, moved, inserted or deleted here. Nothing has changed. Copy instead, and empty the cells afterwards.',
    format: 'Nothing can be formatted here. Nothing has changed. Download the file, and do it in Excel.',
  },
  opened: (name) => `${name} is open.`,
  saved: (name) => `${name} has been downloaded, with what stands in the grid.`,
  notKept: 'The browser does not keep the work. Download the file before you close the window.',
  problems: {
    'not-a-workbook':
      'The file is no Excel workbook (.xlsx), or it is cut off. The grid has not been changed.',
    'other-format':
      'The file has another format (.xls, .xlsb, .ods or text). Open it in Excel, choose Save As → Excel Workbook (.xlsx), and open it here.',
    'label-encrypted':
      'The workbook is encrypted by your organisation’s label. Choose a label without encryption in Excel, save, and open it again.',
    encrypted: 'The workbook is protected by a password. Save it without one in Excel, and open it again.',
    'too-large': 'The workbook is too large. The grid has not been changed.',
    'damaged-package':
      'The workbook is damaged, so it cannot be downloaded as a file. Build the sheets anew in the pane, and then try.',
    'not-a-plan':
      'There is no plan in the workbook. Create one in the pane, or open a file made by Holdplan.',
    'plan-too-new': 'The plan was made by a newer Holdplan than this one.',
    'template-unknown': 'The plan belongs to a task that this Holdplan does not know.',
    other: 'It did not work. Reload the page and try again; the work is kept in the browser.',
  },
};
