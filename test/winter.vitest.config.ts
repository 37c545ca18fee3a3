import { defineConfig } from 'vitest/config'

/** `npm run sim:weeks`: whole inspections, through both halves of the year. */
export default defineConfig({ test: { include: ['test/e2e/*.sim.ts'], testTimeout: 120_000 } })
