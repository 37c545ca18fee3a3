import type { Message } from '../api/shapes.ts'
import { inLondon, sayDay } from '../time/london.ts'

export interface ChatDay {
  /** "Friday 19 February 2027". */
  day: string
  /** Oldest first. */
  messages: Message[]
}

const dayOf = ({ at }: Message): string => (at === undefined ? '' : sayDay(inLondon(at)))

/** The tenant lists newest first; a chat is read downwards, a day at a time. */
export const byDay = (messages: Message[]): ChatDay[] =>
  [...Map.groupBy([...messages].reverse(), dayOf)].map(([day, ofDay]) => ({ day, messages: ofDay }))
