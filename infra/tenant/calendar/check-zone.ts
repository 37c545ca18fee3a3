import { badRequest } from '../kernel/errors.ts'
import { invalid, readObject } from './read-member.ts'
import { resolveZone, toInstant, UnknownZone } from './zoned-time.ts'

/** The name again when Exchange knows it. */
export function checkZone(name: string): string {
  return refuseUnknown(() => resolveZone(name)) && name
}

/** Epoch milliseconds of a `dateTimeTimeZone` in a request. */
export function readMoment(given: unknown, member: string): { at: number; zone: string } {
  const { dateTime, timeZone = 'UTC' } = readObject(given, member, ['dateTime', 'timeZone'])
  if (typeof dateTime !== 'string' || typeof timeZone !== 'string') throw invalid(member)
  const at = refuseUnknown(() => {
    try {
      return toInstant({ dateTime, timeZone })
    } catch (cause) {
      throw cause instanceof UnknownZone ? cause : invalid(member)
    }
  })
  return { at, zone: timeZone }
}

function refuseUnknown<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof UnknownZone)) throw error
    throw badRequest(error.message, 'TimeZoneNotSupportedException')
  }
}
