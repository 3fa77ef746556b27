import type { Element } from '@xmldom/xmldom';
import {
  baseOf,
  called,
  children,
  elements,
  nameOf,
  parse,
  resources,
  textOf,
  top,
  urlElements,
  valuesOf,
  type Manifest,
} from './document';
import { isFile, pngSize } from './files';
import {
  COMMAND_ICONS,
  DEFAULT_LOCALE,
  LENGTHS,
  manifestVersion,
  LONGEST_ID,
  LONGEST_URL,
  ORDER,
  OTHER_LOCALES,
  PAGES,
  REQUIRED,
} from './rules';

/** Each check says what is wrong, in a sentence; nothing wrong, no sentences. */
export type Check = (manifest: Manifest) => string[];

const order: Check = (manifest) =>
  elements(manifest, '*').flatMap((parent) => {
    const allowed = ORDER[nameOf(parent)] ?? [];
    const places = children(parent).map((child) => ({ child, place: allowed.indexOf(nameOf(child)) }));
    return places.flatMap(({ child, place }, index) => {
      if (place < 0) return [`${nameOf(child)} may not stand in ${nameOf(parent)}`];
      const later = places.slice(0, index).find((before) => before.place > place);
      return later ? [`${nameOf(child)} must come before ${nameOf(later.child)} in ${nameOf(parent)}`] : [];
    });
  });

const presence: Check = (manifest) =>
  elements(manifest, '*').flatMap((parent) =>
    (REQUIRED[nameOf(parent)] ?? [])
      .filter((name) => children(parent, name).length === 0)
      .map((name) => `${called(parent)} lacks ${name}`),
  );

const references: Check = (manifest) => {
  const declared = elements(manifest, 'Resources').flatMap((all) =>
    children(all).flatMap((k) => children(k)),
  );
  const ids = declared.map((resource) => resource.getAttribute('id') ?? '');
  const uses = elements(manifest, '*').filter((element) => element.hasAttribute('resid'));
  const used = new Set(uses.map((element) => element.getAttribute('resid')));
  return [
    ...uses
      .filter((element) => !ids.includes(element.getAttribute('resid') ?? ''))
      .map((element) => `${nameOf(element)} points at ${element.getAttribute('resid')}, which is nowhere`),
    ...ids.filter((id) => !used.has(id)).map((id) => `Nothing uses ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `There are two of ${id}`),
    ...ids
      .filter((id) => id.length > LONGEST_ID)
      .map((id) => `${id} is longer than ${LONGEST_ID} characters`),
  ];
};

const addresses: Check = (manifest) => {
  const base = baseOf(manifest);
  return urlElements(manifest).flatMap((element) =>
    valuesOf(element).flatMap((url) => {
      if (!url.startsWith('https://')) return [`${called(element)} is not https: ${url}`];
      if (url.length > LONGEST_URL) return [`${called(element)} is longer than ${LONGEST_URL} characters`];
      if (!url.startsWith(`${base}/`)) return [`${called(element)} is served from elsewhere: ${url}`];
      const path = url.slice(base.length + 1);
      return PAGES.includes(path) || isFile(path)
        ? []
        : [`${called(element)} leads to no page of ours: ${url}`];
    }),
  );
};

/** Everything that a person reads, with the name under which its length is limited. */
const worded = (manifest: Manifest): { readonly limit: string; readonly element: Element }[] => [
  ...['DisplayName', 'Description'].flatMap((limit) => {
    const element = top(manifest, limit);
    return element ? [{ limit, element }] : [];
  }),
  ...['ShortStrings', 'LongStrings'].flatMap((limit) =>
    elements(manifest, limit)
      .flatMap((all) => children(all))
      .map((element) => ({ limit, element })),
  ),
];

const lengths: Check = (manifest) =>
  worded(manifest).flatMap(({ limit, element }) =>
    valuesOf(element)
      .filter((value) => value.length > (LENGTHS[limit] ?? 0))
      .map((value) => `${called(element)} has ${value.length} characters, and ${LENGTHS[limit]} is the most`),
  );

const locales: Check = (manifest) => [
  ...(textOf(top(manifest, 'DefaultLocale')) === DEFAULT_LOCALE
    ? []
    : [`The default locale is not ${DEFAULT_LOCALE}`]),
  ...worded(manifest).flatMap(({ element }) => {
    const overrides = children(element, 'Override');
    const given = overrides.map((override) => override.getAttribute('Locale') ?? '');
    return [
      ...(element.getAttribute('DefaultValue')
        ? []
        : [`${called(element)} says nothing in ${DEFAULT_LOCALE}`]),
      ...OTHER_LOCALES.filter((locale) => !given.includes(locale)).map(
        (locale) => `${called(element)} lacks ${locale}`,
      ),
      ...given
        .filter((locale, index) => !OTHER_LOCALES.includes(locale) || given.indexOf(locale) !== index)
        .map((locale) => `${called(element)} should have no override for ${locale}`),
      ...overrides
        .filter((override) => !override.getAttribute('Value'))
        .map((override) => `${called(element)} says nothing in ${override.getAttribute('Locale')}`),
    ];
  }),
];

const icons: Check = (manifest) => {
  const base = baseOf(manifest);
  const known = resources(manifest);
  const sized = (what: string, url: string, size: number): string[] => {
    const found = pngSize(url.slice(base.length + 1));
    if (!found) return [`${what} has no picture at ${url}`];
    return found.width === size && found.height === size
      ? []
      : [`${what} should be ${size} pixels wide and high, and is ${found.width} × ${found.height}`];
  };
  const url = (element: Element | undefined): string => element?.getAttribute('DefaultValue') ?? '';
  return [
    ...sized('IconUrl', url(top(manifest, 'IconUrl')), 32),
    ...sized('HighResolutionIconUrl', url(top(manifest, 'HighResolutionIconUrl')), 64),
    ...elements(manifest, 'Icon').flatMap((icon) => {
      const what = `The icon of ${called(icon.parentNode as Element)}`;
      const images = children(icon, 'Image');
      const sizes = images.map((image) => Number(image.getAttribute('size')));
      return [
        ...COMMAND_ICONS.filter((size) => !sizes.includes(size)).map((size) => `${what} lacks size ${size}`),
        ...images.flatMap((image, index) =>
          sized(
            `${what} at ${sizes[index]}`,
            url(known.get(image.getAttribute('resid') ?? '')),
            sizes[index] ?? 0,
          ),
        ),
      ];
    }),
  ];
};

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Who this is, and what it asks for. */
const identity =
  (version: string): Check =>
  (manifest) => {
    const sets = (within: Element): string[] =>
      elements(within, 'Set').map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
    const says = (what: string, found: string, wanted: string): string[] =>
      found === wanted ? [] : [`${what} should be ${wanted}, and is ${found || 'nothing'}`];
    const base = top(manifest, 'Requirements');
    const overrides = top(manifest, 'VersionOverrides');
    return [
      ...(GUID.test(textOf(top(manifest, 'Id'))) ? [] : ['Id is not a GUID']),
      ...says('Version', textOf(top(manifest, 'Version')), manifestVersion(version)),
      ...says('Permissions', textOf(top(manifest, 'Permissions')), 'ReadWriteDocument'),
      ...says('Requirements', base ? sets(base).join(', ') : '', 'ExcelApi 1.14'),
      ...(overrides && sets(overrides).length > 0
        ? ['Requirements in VersionOverrides take the buttons away, and leave the rest']
        : []),
      ...(elements(manifest, 'Runtimes').length > 0 ? ['A shared runtime is more than we need'] : []),
    ];
  };

/** What each button does, in their order on the ribbon. */
const BUTTONS = [
  ['ShowTaskpane', 'Office.AutoShowTaskpaneWithDocument'],
  ['ExecuteFunction', 'checkPlan'],
  ['ExecuteFunction', 'goToNextFinding'],
];

const buttons: Check = (manifest) => {
  const found = elements(manifest, 'Action').map((action) => [
    action.getAttribute('xsi:type') ?? '',
    textOf(children(action, 'TaskpaneId')[0] ?? children(action, 'FunctionName')[0]),
  ]);
  const tabs = elements(manifest, 'OfficeTab').map((tab) => tab.getAttribute('id'));
  return [
    ...BUTTONS.flatMap((wanted, index) =>
      wanted.join() === found[index]?.join()
        ? []
        : [
            `Button ${index + 1} should be ${wanted.join(' ')}, and is ${found[index]?.join(' ') ?? 'missing'}`,
          ],
    ),
    ...(found.length > BUTTONS.length ? [`There are ${found.length} buttons`] : []),
    ...(tabs.join() === 'TabHome' ? [] : ['The buttons are not on the Home tab']),
  ];
};

export const checksFor = (version: string): readonly Check[] => [
  ...[order, presence, references, addresses, lengths, locales, icons, identity(version), buttons],
];

export const problemsIn = (xml: string, version: string): string[] => {
  const manifest = parse(xml);
  return checksFor(version).flatMap((check) => check(manifest));
};
