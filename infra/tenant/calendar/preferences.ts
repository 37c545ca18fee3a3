import { badRequest } from '../kernel/errors.ts'
import { checkZone } from './check-zone.ts'

/** What an Outlook request prefers; what it leaves out is Graph's default. */
export type Preferences = {
  /** Zone of `start` and `end` in the answer. */
  timeZone: string
  immutableIds: boolean
  textBody: boolean
  maxPageSize: number | undefined
}

/** Reads `Prefer`; a preference that is not known here is refused rather than passed over. */
export function readPreferences(headers: Headers): Preferences {
  const preferences: Preferences = { timeZone: 'UTC', immutableIds: false, textBody: false, maxPageSize: undefined }
  for (const [, name = '', value = ''] of (headers.get('prefer') ?? '').matchAll(/([\w.-]+)\s*=\s*"?([^",]*)"?/g)) {
    apply(preferences, name.toLowerCase(), value)
  }
  return preferences
}

function apply(preferences: Preferences, name: string, value: string) {
  if (name === 'outlook.timezone') preferences.timeZone = checkZone(value)
  else if (name === 'idtype') preferences.immutableIds = value.toLowerCase() === 'immutableid'
  else if (name === 'outlook.body-content-type') preferences.textBody = value.toLowerCase() === 'text'
  else if (name === 'odata.maxpagesize') preferences.maxPageSize = Number(value)
  else throw badRequest(`The preference '${name}' is not known here.`, 'ErrorInvalidRequest')
}
