import { defineConfig } from 'vitest/config'

/** `npm run sim:weeks`: the whole inspection once more, through the other half of the year. */
export default defineConfig({ test: { include: ['test/e2e/winter.sim.ts'], testTimeout: 120_000 } })
