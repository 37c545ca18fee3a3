import { defineConfig } from 'vitest/config'

const TESTS = '**/*.test.{ts,tsx}'
const APART = ['e2e', 'tab', 'gates', 'contracts'].map((room) => `test/${room}/**`)
/** It promises seconds, which busy neighbours would falsify. */
const MEASURED = 'test/e2e/upload.test.ts'
const PAGES = { globalSetup: 'test/support/pages.ts' }
const E2E = { ...PAGES, testTimeout: 120_000, hookTimeout: 180_000 }

/** The suites. A part of them: `npx vitest run --config test/vitest.config.ts --root . test/domain`. */
export default defineConfig({
  test: {
    // One more than cores: many a trial waits for a server in a process of its own.
    maxWorkers: 3,
    // What files import is loaded once a worker, which saves half the work: no file may leave anything changed behind.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // As patient as a test: a second, its own measure, is a guess that a busy machine falsifies.
    expect: { poll: { timeout: 15_000 } },
    coverage: {
      provider: 'v8',
      include: ['src/domain/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { branches: 95 },
    },
    // Begun in the order of their names: the longest first.
    projects: [
      { extends: true, test: { ...E2E, name: 'e2e', include: [`test/e2e/${TESTS}`], exclude: [MEASURED] } },
      {
        extends: true,
        test: { name: 'gates', include: [`test/gates/${TESTS}`], testTimeout: 120_000, hookTimeout: 180_000 },
      },
      { extends: true, test: { name: 'contracts', isolate: true, include: [`test/contracts/${TESTS}`] } },
      { extends: true, test: { name: 'rooms', include: [`test/${TESTS}`], exclude: APART } },
      { extends: true, test: { ...PAGES, name: 'tab', include: [`test/tab/${TESTS}`], testTimeout: 60_000 } },
      { extends: true, test: { ...E2E, name: 'measured', include: [MEASURED], sequence: { groupOrder: 1 } } },
    ],
  },
})
