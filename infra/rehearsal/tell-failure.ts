import { SettingError } from './settings.ts'

/** What goes to whoever started the rehearsal when it cannot start: one line, and the exit code. */
export function tellFailure(error: unknown): { readonly line: string; readonly code: 1 | 2 } {
  const message = error instanceof Error ? (remedyFor(error) ?? error.message) : String(error)
  return { line: message.replaceAll(/\s+/g, ' ').trim(), code: error instanceof SettingError ? 2 : 1 }
}

/** The ports that may be chosen were looked at before; this one the tenant has chosen for its sign-in and keeps. */
function remedyFor(error: Error & { code?: string; port?: number }): string | undefined {
  if (error.code !== 'EADDRINUSE') return undefined
  return `Port ${error.port}, which this data directory keeps for sign-in, is taken: stop what listens there, or begin anew with another WAYMARK_DATA_DIR.`
}
