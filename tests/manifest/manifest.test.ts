import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { built, refusal } from './build';
import { problemsIn } from './checks';
import { FAULTS } from './faults';
import { manifestVersion } from './rules';
import { DEFAULT_HOST as host, ROOT } from './files';

const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const problems = (xml: string): string[] => problemsIn(xml, version);

describe('what Office asks of a manifest', () => {
  const { production, development } = built();

  test.each([
    ['the source', source],
    ['production', production],
    ['development', development],
    ['another address', built('https://apps.eksempel.dk/holdplan/').production],
  ])('holds for %s', (_, xml) => {
    expect(problems(xml)).toEqual([]);
  });

  test('a version is four numbers, none of them above what Office counts to, and 1.0 or more', () => {
    expect(['0.1.0', '0.2.0', '0.10.3', '1.0.0', '12.3.4'].map(manifestVersion)).toEqual([
      ...['1.1.0.0', '1.2.0.0', '1.10.3.0', '2.0.0.0', '13.3.4.0'],
    ]);
    expect(manifestVersion(version)).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
  });

  test('Microsoft’s own reader reads it', async () => {
    expect(await OfficeAddinManifest.readManifestFile(join(ROOT, 'manifest.xml'))).toMatchObject({
      id: '44aa9339-6976-47a6-ba3f-ad86dc8f1185',
      officeAppType: 'TaskPaneApp',
      version: manifestVersion(version),
      defaultLocale: 'da-DK',
      displayName: 'Holdplan',
      providerName: 'Holdplan',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${host}/taskpane.html` },
      iconUrl: `${host}/assets/icon-32.png`,
      highResolutionIconUrl: `${host}/assets/icon-64.png`,
      supportUrl: `${host}/assets/help.html`,
    });
  });
});

describe('the two manifests', () => {
  const { production, development } = built();

  test('production is the source, unless an address is given', () => {
    expect(production).toBe(source);
  });

  test('an address takes the place of the invented one, and nothing else changes', () => {
    const elsewhere = built('https://apps.eksempel.dk/holdplan/').production;
    expect(elsewhere).not.toContain(host);
    expect(elsewhere.replaceAll('https://apps.eksempel.dk/holdplan', host)).toBe(source);
  });

  test.each(['http://apps.eksempel.dk', 'apps.eksempel.dk', 'https://apps.eksempel.dk/?a=b', 'file:///tmp'])(
    '%s is refused as an address',
    (url) => {
      expect(refusal(url)).toContain('must be served from an https address');
    },
  );

  test('development differs in id, name and address only, so both can be installed', () => {
    expect(development).not.toContain(host);
    expect(idOf(development)).not.toBe(idOf(production));
    expect(development).toContain('DefaultValue="Holdplan (udvikling)"');
    expect(development).toContain('Value="Holdplan (development)"');
    const undone = development
      .replaceAll('https://localhost:3000', host)
      .replace(idOf(development), idOf(production))
      .replaceAll('"Holdplan (udvikling)"', '"Holdplan"')
      .replaceAll('"Holdplan (development)"', '"Holdplan"');
    expect(undone).toBe(production);
  });

  const idOf = (xml: string): string => /<Id>([^<]*)<\/Id>/.exec(xml)?.[1] ?? '';
});

// A check is only worth something while it can fail.
describe('a fault is seen and named', () => {
  test.each(FAULTS)('%s', (_, from, to, problem) => {
    const broken = source.replace(from, to);
    expect(broken).not.toBe(source);
    expect(problems(broken)).toContain(problem.replace('VERSION', manifestVersion(version)));
  });

  test('something that is not XML', () => {
    expect(() => problems(source.replace('</Hosts>', ''))).toThrow();
  });
});
