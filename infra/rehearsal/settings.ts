import { isDay, mondayOf, weekdayOf } from '../../src/domain/schedule/day.ts'

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

/** An empty setting counts as none. Throws `SettingError`. */
export function readSettings(env: Environment = process.env): RehearsalSettings {
  const port = readPort(env, 'WAYMARK_PORT', 23_000)
  const tenantPort = readPort(env, 'WAYMARK_TENANT_PORT', 23_001)
  if (port === tenantPort) throw new SettingError(`WAYMARK_PORT and WAYMARK_TENANT_PORT are both ${port}: give two.`)
  return {
    port,
    tenantPort,
    dataDir: env.WAYMARK_DATA_DIR || '.waymark',
    databaseUrl: env.DATABASE_URL || undefined,
    clock: readClock(env.WAYMARK_CLOCK || '2027-01-11T09:00:00+00:00'),
    notified: readNotified(env.WAYMARK_NOTIFIED || '2027-01-11'),
  }
}

function readClock(text: string): number {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? []
  // `Date.parse` alone would make the 2nd of March of the 30th of February.
  const instant = isDay(day) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(instant)) return instant
  throw new SettingError(
    `WAYMARK_CLOCK is "${text}": give an instant with its offset, such as 2027-01-11T09:00:00+00:00.`,
  )
}

function readNotified(text: string): string {
  if (!isDay(text)) throw new SettingError(`WAYMARK_NOTIFIED is "${text}": give a day, such as 2027-01-11.`)
  const monday = mondayOf(text)
  if (text === monday) return text
  throw new SettingError(
    `WAYMARK_NOTIFIED is ${text}, a ${weekdayOf(text)}: the letter comes on a Monday, so give ${monday}, the Monday of that week.`,
  )
}

function readPort(env: Environment, name: string, fallback: number): number {
  const text = env[name] || String(fallback)
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (port > 0 && port < 65_536) return port
  throw new SettingError(`${name} is "${text}": give a number from 1 to 65535.`)
}
