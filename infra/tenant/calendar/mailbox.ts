import type { PersonContent } from '../content.ts'
import { findUser } from '../find-user.ts'
import { GraphError } from '../kernel/errors.ts'
import { type GraphCall, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readPreferences } from './preferences.ts'

/**
 * The person whose mailbox a path names, where the caller may be in it: an app by itself in the mailboxes it is limited
 * to (graph-docs auth-limit-mailbox-access), a person in their own.
 */
export function openMailbox(kernel: Kernel, call: GraphCall): PersonContent {
  // Whatever is asked of a mailbox, a preference that Outlook does not have is refused.
  readPreferences(call.headers)
  const person = findUser(kernel.content, param(call, 'user'))
  if (!person) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${param(call, 'user')}' is invalid.`)
  if (call.caller.person !== undefined && call.caller.person !== person.id) throw denied()
  if (call.caller.person === undefined && !isInScope(kernel, call.caller.appId, person)) throw denied()
  if (person.guest) {
    const why = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.'
    throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', why)
  }
  return person
}

function isInScope({ content }: Kernel, appId: string, person: PersonContent): boolean {
  const mailboxes = content.apps.find((app) => app.appId === appId)?.mailboxes
  return mailboxes === undefined || mailboxes.some((address) => address.toLowerCase() === person.mail.toLowerCase())
}

function denied(): GraphError {
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
}
