import type { ActType, Deed } from '../inspection/deed.ts'
import type { Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { dayOf } from '../schedule/zone.ts'
import { ownerForAll } from './owner-for-all.ts'
import { roleForAll } from './role-for-all.ts'

/** What somebody did last, for everybody to read, and to take back. */
export interface LatestChange {
  readonly sentence: string
  /** Absent where it was taken back itself. */
  readonly deedId?: string
}

/** What a card of the week shows once it is done. */
const SAID: Readonly<Partial<Record<ActType, string>>> = {
  done: 'done',
  ready: 'ready',
  'signed off': 'signed off',
  'handed in': 'handed in',
  arrived: 'arrived',
  'not applicable': 'does not apply',
}

interface Change {
  readonly deed: Deed
  readonly at: Instant
  readonly person: string
  readonly name: string
  readonly undone: boolean
}

/**
 * What a person last did or undid today: `Latest: Number of staff sent the survey: done (Survey lead, 10:05am on Monday 15
 * February 2027).` A reason, a place or a proof are the person's own words, and stay out.
 */
export function latestChange(deeds: readonly Deed[], picture: Picture): LatestChange | undefined {
  const zone = picture.programme.timeZone
  const today = deeds.map(lastOfDeed).filter((one) => one !== undefined && dayOf(one.at, zone) === picture.today)
  const latest = today.reduce((last, one) => (one && (!last || one.at >= last.at) ? one : last), undefined)
  const item = picture.items.find(({ dated }) => dated.item.id === latest?.deed.itemId)
  if (!latest || !item) return undefined
  const byName = picture.inspection.settings.ownersByName === true
  const { deed, undone, at } = latest
  const taken = `now with ${ownerForAll(item, { byName })}`
  const what = undone ? 'taken back' : (SAID[deed.type] ?? taken)
  const isOwn = what === taken && item.owner.person?.id === latest.person
  const who = isOwn ? '' : `${byName ? latest.name : roleForAll(latest.person, picture)}, `
  return {
    sentence: `Latest: ${item.dated.item.title}: ${what} (${who}${instantInWords(at, zone)}).`,
    ...(!undone && { deedId: deed.id }),
  }
}

/** What last became of a deed, where that was a person's doing and a card shows it. */
function lastOfDeed(deed: Deed): Change | undefined {
  if (SAID[deed.type] === undefined && deed.type !== 'taken') return undefined
  const { at, by } = deed.undone ?? deed
  return by === 'watch' ? undefined : { deed, at, ...by, undone: deed.undone !== undefined }
}
