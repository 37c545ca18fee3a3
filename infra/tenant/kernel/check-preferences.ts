import { badRequest } from './errors.ts'

/** Asks for what is done anyway. */
const HARMLESS = ['return=representation']

/** Refuses a preference that the route does not know: passed over, it would leave the caller with another answer than it asked for. */
export function checkPreferences(headers: Headers, known: readonly string[]): void {
  const asked = (headers.get('prefer') ?? '').split(/[,;]/).map((each) => each.trim().toLowerCase())
  const unknown = asked.find((each) => each !== '' && !HARMLESS.includes(each) && !known.includes(nameOf(each)))
  if (unknown !== undefined) throw badRequest(`The preference '${nameOf(unknown)}' is not known here.`)
}

function nameOf(preference: string): string {
  return (preference.split('=')[0] ?? '').trim()
}
