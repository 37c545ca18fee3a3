import { instantOf, say, wallOf } from '../../sim/demands/wall.ts'
import type { MessageSeen } from '../happened.ts'
import type { Whole } from './case.ts'
import { stepsFor } from './owed.ts'
import type { Violation } from './violation.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const MORE = /(\w+) more reminders? to come/

/** Every message says why it came, each of its lines where they differ; of one thing also how many reminders are to come. */
export function explained(whole: Whole): readonly Violation[] {
  return whole.happened.messages.flatMap((seen) => {
    const tell = (what: string): Violation => ({
      rule: 'explained',
      at: seen.at,
      what: `${seen.kind} to ${seen.to} at ${say(seen.at)}: ${what}`,
    })
    const strange = seen.whys.find((why) => !/^You (get|asked for) this/.test(why))
    if (strange !== undefined) return [tell(`does not say why: "${strange}"`)]
    const left = seen.about.length === 1 && seen.lines.length === 0 ? stillToCome(seen, whole) : null
    const why = seen.whys[0] ?? ''
    const said = /last reminder/.test(why) ? 0 : NUMBERS.indexOf(MORE.exec(why)?.[1] ?? '')
    return left === null || said === left ? [] : [tell(`says that ${said} more come, and ${left} do`)]
  })
}

/** At how many moments its person is still to hear of it before its deadline; `null` of what is no reminder. */
function stillToCome({ kind, about: [about], to, at }: MessageSeen, { cases }: Whole): number | null {
  const all = about && cases.get(about.inspection)
  const dated = about && all?.items.get(about.item)
  if (!all || !dated || (kind !== 'digest' && kind !== 'last call')) return null
  const endOfDay = instantOf(wallOf(at).day + 1, 0)
  const later = stepsFor(to, dated, at, all).filter(
    ({ kind: of, moment }) => kind === 'digest' && (of === 'digest' ? moment >= endOfDay : moment > at),
  )
  return new Set(later.map(({ moment }) => moment)).size
}
