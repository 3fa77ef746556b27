/** Who may import whom, and why. A folder that is not here is refused: say what it is for first. */
export interface Law {
  /** Layers, by name; `adapters` stands for every folder under it. */
  readonly may: readonly string[];
  /** Packages; a star at the end stands for anything. Everything else is refused. */
  readonly packages?: readonly string[];
  readonly because: string;
}

const everything = [
  ...['domain', 'templates', 'rules', 'blueprint', 'strings', 'documents', 'ports', 'usecases', 'examples'],
  ...['adapters', 'ui'],
];
const wiring: Law = {
  may: everything,
  because: 'an entry point wires the parts together; nothing imports it, not even another entry point',
};
const adapter: Law = {
  may: ['domain', 'blueprint', 'ports'],
  because:
    'an adapter translates between a port and one medium; it does not judge, word or call its siblings',
};
const react = ['react', 'react-dom', 'react-dom/client', '@fluentui/*'];

export const LAWS: Readonly<Record<string, Law>> = {
  domain: {
    may: [],
    packages: ['@noble/hashes/*'],
    because: 'the nouns stand alone, so that every other part can rest on them',
  },
  templates: { may: ['domain'], because: 'a template is data about a task; code that uses it lies below' },
  rules: {
    may: ['domain', 'templates'],
    because: 'a rule looks at a plan and reports ids and data; sheets and sentences are made elsewhere',
  },
  blueprint: {
    may: ['domain', 'templates', 'rules'],
    because: 'a workbook as plain data knows no medium and no language: words are passed in',
  },
  strings: {
    may: ['domain', 'templates', 'rules', 'blueprint'],
    because: 'words are made from ids and data, and can never decide anything',
  },
  documents: {
    may: ['domain', 'templates', 'rules', 'blueprint', 'strings'],
    because: 'a document is text made from a plan and words: where it is sent or saved is not its business',
  },
  ports: {
    may: ['domain', 'blueprint'],
    because: 'a port says what we need of the world, in our own terms',
  },
  usecases: {
    // Words, because a workbook is read, and written on, in its own language, whoever asks.
    may: ['domain', 'templates', 'rules', 'blueprint', 'strings', 'documents', 'ports'],
    because: 'a use case gets the world passed in as ports, so that it runs anywhere',
  },
  examples: {
    may: ['domain', 'templates', 'rules', 'blueprint', 'strings', 'ports', 'usecases'],
    because: 'examples are the currency of tests, workbench and docs, so they run without any medium',
  },
  'adapters/office': adapter,
  'adapters/xlsx': { ...adapter, packages: ['fflate'] },
  'adapters/node': { ...adapter, packages: ['node:*'] },
  'adapters/browser': adapter,
  ui: {
    may: ['domain', 'templates', 'rules', 'blueprint', 'strings', 'documents', 'ports', 'usecases'],
    packages: react,
    because: 'a component takes data and callbacks; it never reaches the world by itself',
  },
  taskpane: { ...wiring, packages: react },
  cli: { ...wiring, packages: ['node:*'] },
  workbench: { ...wiring, packages: [...react, 'excel-host', 'excel-host/*', '@univerjs/*'] },
  // A package of its own: others reach it by its name, through what it gives out.
  'excel-host': {
    may: [],
    packages: ['@univerjs/*'],
    because: 'what stands in for Excel must not know the product, or both would share the same mistakes',
  },
};

/** Exceptions to a layer's packages, for one file each. */
export const FILE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src/templates/schema.ts': ['zod'],
  // It loads Microsoft's client from where npm has put it.
  'src/excel-host/node-client.ts': ['node:*'],
  'src/excel-host/kept-results.ts': ['node:*'],
};
