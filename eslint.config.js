import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Same inputs, same bytes: what would let the machine, the hour or the reader's language into a result. */
const RANDOM = {
  object: 'Math',
  property: 'random',
  message: 'Draw from a named stream or from the case: Math.random cannot be repeated.',
};

const LOCALE_GLOBALS = [{ name: 'Intl', message: "A result must not depend on the machine's language." }];

const LOCALE_CALLS = [
  {
    selector: 'MemberExpression[property.name=/^(toLocale|localeCompare$)/]',
    message: "A result must not depend on the machine's language: compare with < and format with d3-format.",
  },
  {
    selector: 'MemberExpression[property.value=/^(toLocale|localeCompare$)/]',
    message: "A result must not depend on the machine's language: compare with < and format with d3-format.",
  },
];

const CLOCK_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'A result must not depend on when it was computed.' },
  { object: 'performance', property: 'now', message: 'A result must not depend on when it was computed.' },
];

const CLOCK_CALLS = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'A result must not depend on when it was computed.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
    message: "These arguments are read in the machine's time zone: use Date.UTC.",
  },
  {
    selector:
      'MemberExpression[property.name=/^([gs]et(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)|getTimezoneOffset|toDateString|toTimeString)$/]',
    message: "This reads the machine's time zone: use the UTC method of the same name.",
  },
];

/** What a browser does not have, or what the kernel and the model must not know. */
const HOST_GLOBALS = [
  { name: 'Date', message: 'Simulated time is a number of hours; calendar dates are resolved in src/scenario.' },
  { name: 'performance', message: 'Only simulated time exists here.' },
  { name: 'setTimeout', message: 'Only simulated time exists here.' },
  { name: 'setInterval', message: 'Only simulated time exists here.' },
  { name: 'setImmediate', message: 'Only simulated time exists here.' },
  { name: 'crypto', message: 'Draw from a named stream or from the case.' },
  { name: 'process', message: 'This room must also run in a browser.' },
  { name: 'Buffer', message: 'This room must also run in a browser.' },
  { name: 'globalThis', message: 'Name what is needed, so that what must not be used here can be seen.' },
  { name: 'global', message: 'This room must also run in a browser.' },
];

const NODE_IMPORTS = { group: ['node:*'], message: 'This room must also run in a browser.' };

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'output/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': ['error', RANDOM],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // [10, 9].sort() orders numbers as text.
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Writing out what a default happens to be can help the reader.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Indexing is typed without `undefined` (noUncheckedIndexedAccess is off, for typed arrays): a guard against a
      // missing key looks unnecessary to the types and is not.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['src/cli/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/experiment/executors/**'],
    rules: {
      'no-restricted-properties': ['error', RANDOM, ...CLOCK_PROPERTIES],
      'no-restricted-globals': ['error', ...LOCALE_GLOBALS],
      'no-restricted-syntax': ['error', ...LOCALE_CALLS, ...CLOCK_CALLS],
    },
  },
  {
    files: ['src/kernel/**/*.ts', 'src/model/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...LOCALE_GLOBALS, ...HOST_GLOBALS],
      'no-restricted-imports': ['error', { patterns: [NODE_IMPORTS] }],
    },
  },
  {
    // Published coefficients keep all their digits, so that they can be compared with the publication.
    files: ['src/kernel/variate/**/*.ts'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test reads back what was written (JSON, CSV); its assertions are the check that the types cannot give.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Benchmarks and the scripts that derive data tables are commands: they print.
    files: ['test/bench/**/*.ts', 'scenarios/derive/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: { module: 'writable', process: 'readonly', URL: 'readonly' } },
  },
);
