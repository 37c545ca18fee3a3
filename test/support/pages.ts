import { buildPages } from '../../infra/rehearsal/build-pages.ts'

/** Once, before any test: two that built the same pages at one time would spoil them for one another. */
export const setup = buildPages
