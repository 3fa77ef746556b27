import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

export type Manifest = Document;

/** Throws at the first thing that is not XML. */
export const parse = (xml: string): Manifest =>
  new DOMParser({
    onError: (level, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');

export const nameOf = (element: Element): string => element.localName ?? '';

/** All elements of one name, wherever they stand; `*` stands for any. */
export const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];

export const children = (element: Element, name = '*'): Element[] =>
  [...element.childNodes]
    .filter((node): node is Element => node.nodeType === node.ELEMENT_NODE)
    .filter((child) => name === '*' || nameOf(child) === name);

export const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? '';

/** The root's own child: names such as Requirements and Hosts come again further down. */
export const top = (manifest: Manifest, name: string): Element | undefined =>
  manifest.documentElement ? children(manifest.documentElement, name)[0] : undefined;

/** What a person sees or a browser fetches: the value and its overrides. */
export const valuesOf = (element: Element): string[] =>
  [element.getAttribute('DefaultValue'), ...children(element, 'Override').map((o) => o.getAttribute('Value'))]
    .map((value) => value ?? '')
    .filter((value) => value !== '');

/** How a problem names an element. */
export const called = (element: Element): string =>
  element.getAttribute('id') ? `${nameOf(element)} ${element.getAttribute('id')}` : nameOf(element);

/** Resources by their id. */
export const resources = (manifest: Manifest): ReadonlyMap<string, Element> =>
  new Map(
    elements(manifest, 'Resources')
      .flatMap((all) => children(all).flatMap((kind) => children(kind)))
      .map((resource) => [resource.getAttribute('id') ?? '', resource]),
  );

/** Elements that hold a URL, wherever they stand. */
export const urlElements = (manifest: Manifest): Element[] =>
  ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url']
    .flatMap((name) => elements(manifest, name))
    .filter((element) => element.hasAttribute('DefaultValue'));

/** The address that everything is served from. */
export function baseOf(manifest: Manifest): string {
  const [source] = elements(manifest, 'DefaultSettings').flatMap((all) => children(all, 'SourceLocation'));
  return (source?.getAttribute('DefaultValue') ?? '').replace(/\/taskpane\.html$/, '');
}
