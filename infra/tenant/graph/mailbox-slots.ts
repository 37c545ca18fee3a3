import type { TenantContent } from '../content.ts'
import { findUser } from '../find-user.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'

/** An app may have so many requests under way at one mailbox (graph-docs throttling-limits). */
const MOST = 4
/** Outlook always names a second, whatever would be of use (microsoftgraph/msgraph-sdk-javascript#297). */
const RETRY_AFTER_S = 1

const OUTLOOK = new Set([
  ...['calendar', 'calendars', 'calendargroups', 'calendarview', 'events', 'findmeetingtimes', 'mailboxsettings'],
  ...['contacts', 'mailfolders', 'messages', 'outlook', 'sendmail'],
])

/** Whether what stands below a user in a path is Outlook's. */
export function isOutlooks(segment: string | undefined): boolean {
  return OUTLOOK.has(segment?.toLowerCase() ?? '')
}

/** Whose mailbox a path such as `/v1.0/users/{user}/events` leads to: `me` or a user as named there. */
export function findMailbox(pathname: string): string | undefined {
  const [, first = '', second = '', third] = pathname.split('/').slice(1)
  if (first.toLowerCase() === 'me') return isOutlooks(second) ? 'me' : undefined
  return first.toLowerCase() === 'users' && isOutlooks(third) ? second : undefined
}

export interface MailboxSlots {
  /** Takes a place at a mailbox and answers how to leave it; throws 429 when all are taken. */
  enter(caller: Caller, mailbox: string): () => void
}

export function createMailboxSlots(content: TenantContent): MailboxSlots {
  const underWay = new Map<string, number>()
  return {
    enter({ appId, person }, mailbox) {
      const named = mailbox === 'me' ? (person ?? mailbox) : mailbox.replaceAll('%40', '@')
      const key = `${appId} ${findUser(content, named)?.id ?? named}`
      const taken = underWay.get(key) ?? 0
      if (taken >= MOST) throw tooMany()
      underWay.set(key, taken + 1)
      return () => underWay.set(key, (underWay.get(key) ?? 1) - 1)
    },
  }
}

function tooMany(): GraphError {
  const headers = { 'retry-after': String(RETRY_AFTER_S) }
  return new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { headers })
}
