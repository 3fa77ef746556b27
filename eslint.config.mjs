import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const PURE = [
  ...['domain', 'templates', 'rules', 'blueprint', 'strings', 'documents', 'ports', 'usecases', 'examples'],
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one thing has one name everywhere.',
};

// tsc lets these through, even without DOM and node types (see tests/architecture/tsconfig.pure.json).
const impurities = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'A pure layer does not read the clock: take the moment as an argument (ports/clock.ts).',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'A pure layer does not read the clock: take the moment as an argument (ports/clock.ts).',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'A pure layer does not read the clock: take the moment as an argument (ports/clock.ts).',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'A pure layer gives the same answer every time: take ids as an argument (ports/clock.ts).',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
    message: 'The answer would depend on the machine: format numbers and dates by a function of ours.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `const { id, ...rest } = x` is how a field is left out; `_` says that it is meant.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `SlotId | string` tells the reader more than `string` does.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Functions and values, no classes: no method here has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // A port promises; an adapter that needs no waiting still keeps the promise.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.recommended] },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: PURE.map((layer) => `src/${layer}/**`),
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...impurities] },
  },
  { files: ['src/ui/**/*.tsx', 'src/taskpane/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  { files: ['src/cli/**', 'bench/**'], rules: { 'no-console': 'off' } },
  // Tools look for their configuration under the name `default`.
  { files: ['*.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  prettier,
);
