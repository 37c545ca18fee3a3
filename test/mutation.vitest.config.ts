import { defineConfig } from 'vitest/config'

/** The rules' own tests alone: a mutant is to be caught where the rule is, and within seconds. */
export default defineConfig({
  test: { include: ['test/domain/**/*.test.ts'], testTimeout: 60_000 },
})
