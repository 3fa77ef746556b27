import { DOMParser, onErrorStopParsing, type Document, type Element } from '@xmldom/xmldom';

/** A page read strictly: a tag left open, a bare `&` or a quote too few is a fault. */
export function parsePage(markup: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(markup, 'text/xml');
}

export const elements = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagName(name));

/** As a reader sees it: white space in a row is one space. */
export const textOf = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

export const withClass = (within: Document | Element, name: string, kind: string): Element[] =>
  elements(within, name).filter((element) => (element.getAttribute('class') ?? '').split(' ').includes(kind));

/** The list under a heading. */
export function listUnder(page: Document, heading: string): string[] | null {
  const section = elements(page, 'section').find((each) =>
    elements(each, 'h2').some((h2) => textOf(h2) === heading),
  );
  return section ? elements(section, 'li').map(textOf) : null;
}
