import { DECLARATION } from './namespaces';

/** Excel's own colours and fonts, for whoever goes on working in the file: none of our styles is made of them. */
const COLOURS: Readonly<Record<string, string>> = {
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

const colours =
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
  '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  Object.entries(COLOURS)
    .map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`)
    .join('');

const font = (name: 'major' | 'minor', typeface: string): string =>
  `<a:${name}Font><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}Font>`;

/** A theme must have three of each. */
const three = (xml: string): string => xml.repeat(3);
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

export const THEME =
  `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme">` +
  `<a:themeElements><a:clrScheme name="Office">${colours}</a:clrScheme>` +
  `<a:fontScheme name="Office">${font('major', 'Calibri Light')}${font('minor', 'Calibri')}</a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${three(fill)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
