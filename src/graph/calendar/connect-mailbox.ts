import type { Mailbox } from '../../services/ports/mailbox.ts'
import type { Graph } from '../graph.ts'
import { bookEvent } from './book-event.ts'
import { cancelEvent } from './cancel-event.ts'
import { findEvent } from './find-event.ts'
import { moveEvent } from './move-event.ts'
import { readBusy } from './read-busy.ts'

export function connectMailbox(graph: Graph): Mailbox {
  return {
    book: (organiser, booking) => bookEvent(graph, organiser, booking),
    move: (organiser, eventId, move) => moveEvent(graph, organiser, eventId, move),
    cancel: (organiser, eventId, comment) => cancelEvent(graph, organiser, eventId, comment),
    find: (organiser, key, zone) => findEvent(graph, organiser, key, zone),
    busy: (organiser, mails, from, to, zone) => readBusy(graph, organiser, mails, { from, to, zone }),
  }
}
