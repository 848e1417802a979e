import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    // Processes, not threads: some tests start worker threads or the built command themselves.
    pool: 'forks',
    // One for each core: the suite is long, and a small machine has only two.
    maxWorkers: '100%',
    // Generous for slow machines: no test asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The JSON report is what the last line of .ci/run is counted from.
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'coverage/tests.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Run as processes and threads of the built package, where in-process coverage cannot see them.
      exclude: ['src/**/*.d.ts', 'src/cli/main.ts', 'src/experiment/executors/*-worker.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        lines: 90,
        branches: 85,
        'src/kernel/**': { lines: 95 },
      },
    },
  },
});
