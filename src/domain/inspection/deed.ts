import type { Instant } from '../schedule/day.ts'

/** What a person, or the watch over the library, established about an item. Deeds are kept; an undone one stays on record. */
export type Deed = {
  readonly id: string
  readonly inspectionId: string
  readonly itemId: string
  readonly at: Instant
  readonly by: Actor
  readonly undone?: { readonly at: Instant; readonly by: Actor }
} & Act

/** `watch` is Waymark itself, having seen a file. */
export type Actor = { readonly person: string; readonly name: string } | 'watch'

export type Act =
  | { readonly type: 'taken'; readonly person: string; readonly name: string }
  | { readonly type: 'done' }
  | { readonly type: 'ready' }
  | { readonly type: 'signed off' }
  /** `when` is the moment that decides lateness; `where` and `proof` are the person's words where Waymark cannot see. */
  | { readonly type: 'handed in'; readonly when: Instant; readonly where: string; readonly proof?: string }
  | { readonly type: 'arrived'; readonly when: Instant }
  | { readonly type: 'not applicable'; readonly reason: string }

export type ActType = Act['type']

/** The deeds that count, oldest first. */
export function standing(deeds: readonly Deed[]): readonly Deed[] {
  return deeds.filter((deed) => !deed.undone)
}
