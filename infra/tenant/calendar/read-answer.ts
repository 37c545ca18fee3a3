import { badRequest } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import { readJsonIfAny } from '../kernel/read-json.ts'
import { readMoment } from './check-zone.ts'
import type { Attendee, Response } from './meeting.ts'
import { readObject } from './read-member.ts'
import { readParameters } from './read-parameters.ts'

/** An attendee's answer; `send` says whether the organiser is told. */
export type Answer = {
  response: Exclude<Response, 'none'>
  send: boolean
  proposed?: NonNullable<Attendee['proposed']>
}

/** The body of `accept`, `decline` and `tentativelyAccept` (graph-docs api/event-decline); names in either case. */
export function readAnswer(call: GraphCall, response: Answer['response']): Answer {
  const known = ['comment', 'sendResponse', ...(response === 'accepted' ? [] : ['proposedNewTime'])]
  const of = readParameters(readJsonIfAny(call), known)
  const [comment, send] = [of('comment') ?? '', of('sendResponse') ?? true]
  if (typeof comment !== 'string') throw badRequest("The parameter 'comment' is no text.", 'ErrorInvalidParameter')
  if (typeof send !== 'boolean')
    throw badRequest("The parameter 'sendResponse' is neither true nor false.", 'ErrorInvalidParameter')
  const proposal = of('proposedNewTime') ?? undefined
  if (proposal === undefined) return { response, send }
  if (!send) throw badRequest('A new time can be proposed only in a response that is sent.', 'ErrorInvalidRequest')
  return { response, send, proposed: readProposal(proposal) }
}

function readProposal(given: unknown) {
  const { start, end } = readObject(given, 'proposedNewTime', ['start', 'end'])
  const { at: from } = readMoment(start, 'proposedNewTime.start')
  const { at: to } = readMoment(end, 'proposedNewTime.end')
  if (to <= from) throw badRequest('The proposed time ends before it starts.', 'ErrorInvalidRequest')
  return { from, to }
}
