import { badRequest } from '../kernel/errors.ts'
import type { GraphAnswer, GraphCall } from '../kernel/graph-call.ts'
import { listPreferences } from '../kernel/preferences.ts'
import { checkZone } from './check-zone.ts'

/** What an Outlook request prefers; what it leaves out is Graph's default. */
export type Preferences = {
  /** Zone of `start` and `end` in the answer. */
  timeZone: string
  immutableIds: boolean
  textBody: boolean
  maxPageSize: number | undefined
}

/** Reads `Prefer`; a preference, or a value of one, that is not known here is refused rather than passed over. */
export function readPreferences(headers: Headers): Preferences {
  const preferences: Preferences = { timeZone: 'UTC', immutableIds: false, textBody: false, maxPageSize: undefined }
  for (const [name, value] of listPreferences(headers)) apply(preferences, name, value)
  return preferences
}

/** Says which preferences were followed, as Graph does. */
export function answerWith(call: GraphCall, status: number, body: object): GraphAnswer {
  const applied = listPreferences(call.headers).map(([name, value]) => `${SPELLING[name] ?? name}="${value}"`)
  return { status, body, headers: applied.length === 0 ? {} : { 'preference-applied': applied.join(', ') } }
}

const SPELLING: Readonly<Record<string, string>> = { idtype: 'IdType' }

function apply(preferences: Preferences, name: string, value: string) {
  const word = value.toLowerCase()
  const pages = Number(value)
  if (name === 'outlook.timezone') preferences.timeZone = checkZone(value)
  else if (name === 'idtype' && word === 'immutableid') preferences.immutableIds = true
  else if (name === 'outlook.body-content-type' && (word === 'text' || word === 'html'))
    preferences.textBody = word === 'text'
  else if (name === 'odata.maxpagesize' && Number.isInteger(pages) && pages > 0) preferences.maxPageSize = pages
  else throw badRequest(`The preference '${name}${value && `=${value}`}' is not known here.`, 'ErrorInvalidRequest')
}
