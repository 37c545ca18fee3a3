import { isDay } from '../../src/domain/schedule/day.ts'

/** What whoever starts the rehearsal may choose. */
export interface RehearsalSettings {
  readonly port: number
  readonly tenantPort: number
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** First instant (epoch milliseconds) and notification date: for a new data directory only. */
  readonly clock: number
  readonly notified: string
}

/** Wrong use, told in one line. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

type Environment = Readonly<Record<string, string | undefined>>

export function readSettings(env: Environment = process.env): RehearsalSettings {
  const clock = env.WAYMARK_CLOCK ?? '2027-01-11T09:00:00+00:00'
  const instant = /T.*(Z|[+-]\d\d:\d\d)$/.test(clock) ? Date.parse(clock) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new SettingError(
      `WAYMARK_CLOCK is "${clock}": give an instant with its offset, such as 2027-01-11T09:00:00+00:00.`,
    )
  }
  const notified = env.WAYMARK_NOTIFIED ?? '2027-01-11'
  if (!isDay(notified)) throw new SettingError(`WAYMARK_NOTIFIED is "${notified}": give a day, such as 2027-01-11.`)
  return {
    port: readPort(env, 'WAYMARK_PORT', 23_000),
    tenantPort: readPort(env, 'WAYMARK_TENANT_PORT', 23_001),
    dataDir: env.WAYMARK_DATA_DIR ?? '.waymark',
    databaseUrl: env.DATABASE_URL || undefined,
    clock: instant,
    notified,
  }
}

function readPort(env: Environment, name: string, fallback: number): number {
  const text = env[name] ?? String(fallback)
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new SettingError(`${name} is "${text}": give a number from 1 to 65535.`)
}
