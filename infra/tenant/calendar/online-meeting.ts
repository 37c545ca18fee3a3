import { randomUUID } from 'node:crypto'

/** A join address as Teams makes them; it leads nowhere from here. */
export function makeJoinUrl(tenantId: string, organiser: string): string {
  const thread = `19:meeting_${Buffer.from(randomUUID()).toString('base64url')}@thread.v2`
  const context = JSON.stringify({ Tid: tenantId, Oid: organiser })
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=${encodeURIComponent(context)}`
}

const LINE = '________________________________________________________________________________'

/** The meeting block at the foot of the body. Whoever replaces the body without it loses the meeting (graph-docs event-update). */
export function appendMeetingBlock(body: string, joinUrl: string): string {
  const href = joinUrl.replaceAll('&', '&amp;')
  return `${body}<br>\r\n<div>${LINE}</div>\r\n<div><b>Microsoft Teams meeting</b></div>\r\n<div><a href="${href}">Join the meeting now</a></div>\r\n<div>${LINE}</div>`
}

export function holdsMeetingBlock(body: string, joinUrl: string): boolean {
  return body.includes(joinUrl) || body.includes(joinUrl.replaceAll('&', '&amp;'))
}
