import { join } from 'node:path'

const COMPILED = join(import.meta.dirname, '..', '..', '.build', 'compiled')

/**
 * What a process has that a test starts: no database of the machine's; what Node compiled once, which vitest keeps from
 * its own processes while it counts what they cover.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, NODE_DISABLE_COMPILE_CACHE: __, ...env } = process.env
  return { ...env, NODE_COMPILE_CACHE: COMPILED }
}
