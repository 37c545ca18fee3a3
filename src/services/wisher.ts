import type { Doer } from '../domain/inspection/kept.ts'

/** Who wishes: taken from a token or an activity's sender, never from what they sent. */
export interface Wisher {
  readonly id: string
  readonly name: string
}

/** The same, as a journal names them. */
export function doerOf({ id, name }: Wisher): Doer {
  return { person: id, name }
}
