import type { Held } from '../evidence/contents-version.ts'
import type { MeetingTime } from '../meeting/booked-meeting.ts'
import type { Day, Instant } from '../schedule/day.ts'
import type { Doer, Kept } from './kept.ts'

/** What a person, or the watch over the library, established about an item. */
export type Deed = Kept<Actor> & { readonly itemId: string } & Act

/** `watch` is Waymark itself, having seen a file. */
export type Actor = Doer | 'watch'

export type Act =
  | { readonly type: 'taken'; readonly person: string; readonly name: string }
  | { readonly type: 'done' }
  | { readonly type: 'ready' }
  /** `of`: what lay in its folders. */
  | { readonly type: 'signed off'; readonly of?: Held }
  | HandedIn
  | { readonly type: 'arrived'; readonly when: Instant; readonly how?: ArrivedBy; readonly from?: string }
  /** Says which file answers a part of a return; without one, that the part is in there, where no names are kept. */
  | { readonly type: 'answered'; readonly part: string; readonly file?: string; readonly asAt?: Day }
  /** A meeting, on the organiser's calendar. `from`: where it stood before. */
  | { readonly type: 'moved'; readonly to: MeetingTime; readonly from: MeetingTime }
  /** A file that lay elsewhere, moved to the return's folder: drive items. */
  | { readonly type: 'filed'; readonly file: string; readonly from: string; readonly to: string }
  | { readonly type: 'not applicable'; readonly reason: string }

/**
 * `when` is the moment that decides lateness; `where` and `proof` are the person's words where Waymark cannot see, and
 * `words` those that were told. `of`: what was handed in.
 */
export interface HandedIn {
  readonly type: 'handed in'
  readonly when: Instant
  readonly where: string
  readonly proof?: string
  readonly words?: string
  readonly of?: Held
}

/** Where something came that lies in no folder of ours. */
export type ArrivedBy = 'email' | 'word'

export type ActType = Act['type']

/** The `where` of what was handed in by way of the shared area, which Waymark sees. */
export const IN_SHARED_AREA = 'the shared area'

/** The last deed of a type. */
export function lastOf<T extends ActType>(deeds: readonly Deed[], type: T): (Deed & { readonly type: T }) | undefined {
  return deeds.findLast((deed): deed is Deed & { readonly type: T } => deed.type === type)
}

/** When a person last undid a deed of this type, among the deeds of one item. */
export function takenBackAt(deeds: readonly Deed[], type: ActType): Instant | undefined {
  const moments = deeds.flatMap((deed) =>
    deed.type === type && deed.undone && deed.undone.by !== 'watch' ? [deed.undone.at] : [],
  )
  return moments.length === 0 ? undefined : Math.max(...moments)
}
