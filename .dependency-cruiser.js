/**
 * Which room may know which: the arrows of docs/architecture.md. Imports of types count like any other import, since
 * a type ties two rooms together as firmly as a function does.
 */

/** @param {string} room @param {string[]} others what `room` may import from elsewhere in the project */
function mayImport(room, others, because) {
  const allowed = [`^src/${room}/`, ...others];
  return {
    name: `${room}-arrows`,
    comment: because,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^(src|test|scenarios)/', pathNot: allowed },
  };
}

/** @param {string} name @param {string[]} packages @param {string} home the only place that may import them */
function onlyIn(name, packages, home, because) {
  return {
    name,
    comment: because,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${home}/` },
    to: { path: packages.map((p) => `^(node_modules/)?${p}(/|$)`) },
  };
}

/** The resolved scenario: types, and the lists of names that go with them. */
const SCENARIO_TYPES = '^src/scenario/scenario[.]ts$';

/** npm packages, also those imported for their types only (whose code may be missing). */
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

export default {
  forbidden: [
    mayImport('kernel', [], 'The kernel is a general engine: it knows nothing of the border and can be used alone.'),
    mayImport(
      'model',
      ['^src/kernel/', SCENARIO_TYPES],
      "The model turns a resolved scenario into kernel events: it needs the scenario's types, never how it was read.",
    ),
    mayImport('scenario', [], 'From text to a checked scenario, whatever is later done with it.'),
    mayImport(
      'experiment',
      ['^src/model/', '^src/scenario/', '^src/kernel/'],
      'Experiments run models; how results are drawn or printed is decided later.',
    ),
    mayImport(
      'report',
      ['^src/experiment/results[.]ts$', SCENARIO_TYPES],
      'A report is drawn from results alone, so that it can be drawn again without running anything.',
    ),
    {
      name: 'report-takes-types-from-experiment',
      comment: 'A report never calls what produces results; it only knows their shape.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/experiment/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-cli',
      comment: 'The command line composes the rooms; a room that needs it is upside down.',
      severity: 'error',
      from: { path: '^(src|test/bench|scenarios)/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'src-alone',
      comment: 'The package must work without its tests and derivation scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scenarios|output|dist)/' },
    },
    {
      name: 'kernel-packages',
      comment: 'The kernel runs in a browser and stays small: a generator and a hash, nothing more.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { dependencyTypes: NPM, pathNot: '(^|/)node_modules/(seedrandom|@noble/hashes|@types/seedrandom)/' },
    },
    {
      name: 'pure-rooms-without-node',
      comment: 'Pure core, thin shell: these rooms run wherever JavaScript runs.',
      severity: 'error',
      from: { path: '^src/(kernel|model|scenario|report)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'experiment-node-in-executors-only',
      comment: 'Where replications run is the business of executors; the statistics are pure.',
      severity: 'error',
      from: { path: '^src/experiment/', pathNot: '^src/experiment/executors/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'files-in-cli-only',
      comment: 'Everything else takes texts and returns texts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    onlyIn('charts-in-report-only', ['vega[a-z-]*', '@types/vega'], 'report', 'Only reports draw.'),
    onlyIn(
      'terminal-in-cli-only',
      ['yargs', '@types/yargs', 'cli-progress', '@types/cli-progress'],
      'cli',
      'Only the command line knows that there is a terminal.',
    ),
    onlyIn(
      'threads-in-executors-only',
      ['piscina', 'worker_threads', 'node:worker_threads'],
      'experiment/executors',
      'Nothing else knows how many replications run at once, or where.',
    ),
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses and that uses nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere here fails on the machine of a user.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      comment: 'Users install without development packages; importing their types is harmless.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
