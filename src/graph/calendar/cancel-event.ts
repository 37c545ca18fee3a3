import { GraphFailure } from '../../services/graph-failure.ts'
import type { Graph } from '../graph.ts'

/** Outlook tells those who were invited (learn.microsoft.com: event-cancel). What is gone already is no failure. */
export async function cancelEvent(graph: Graph, organiser: string, eventId: string, comment: string): Promise<void> {
  const path = `/users/${encodeURIComponent(organiser)}/events/${encodeURIComponent(eventId)}/cancel`
  try {
    await graph.send({ method: 'POST', path, body: { comment }, repeatable: true })
  } catch (error) {
    if (!(error instanceof GraphFailure && error.reason === 'missing')) throw error
  }
}
