import type { Mailbox } from '../../services/ports/mailbox.ts'
import type { Graph } from '../graph.ts'
import { atMost } from './at-most.ts'
import { bookEvent } from './book-event.ts'
import { cancelEvent } from './cancel-event.ts'
import { findEvent } from './find-event.ts'
import { moveEvent } from './move-event.ts'
import { readBusy } from './read-busy.ts'

/** Of one app Outlook refuses a fifth request that is under way at one mailbox (learn.microsoft.com: throttling-limits). */
const MOST_AT_ONCE = 4

export function connectMailbox(graph: Graph): Mailbox {
  const queue = atMost(MOST_AT_ONCE)
  const at = <T>(organiser: string, work: () => Promise<T>) => queue(organiser.toLowerCase(), work)
  return {
    book: (organiser, booking) => at(organiser, () => bookEvent(graph, organiser, booking)),
    move: (organiser, eventId, move) => at(organiser, () => moveEvent(graph, organiser, eventId, move)),
    cancel: (organiser, eventId, comment) => at(organiser, () => cancelEvent(graph, organiser, eventId, comment)),
    find: (organiser, key, zone) => at(organiser, () => findEvent(graph, organiser, key, zone)),
    busy: (organiser, mails, from, to, zone) =>
      at(organiser, () => readBusy(graph, organiser, mails, { from, to, zone })),
  }
}
