import { defineConfig } from 'vitest/config'

const TESTS = '**/*.test.{ts,tsx}'
const APART = ['e2e', 'gates', 'contracts'].map((room) => `test/${room}/**`)

/** The suites. A part of them: `npx vitest run --config test/vitest.config.ts --root . test/domain`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/domain/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { branches: 95 },
    },
    projects: [
      { extends: true, test: { name: 'rooms', include: [`test/${TESTS}`], exclude: APART } },
      { extends: true, test: { name: 'gates', include: [`test/gates/${TESTS}`], testTimeout: 120_000 } },
      { extends: true, test: { name: 'contracts', include: [`test/contracts/${TESTS}`] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [`test/e2e/${TESTS}`],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // After all others: it measures seconds, which busy neighbours would falsify.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
