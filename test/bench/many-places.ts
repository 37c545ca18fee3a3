import { SITE_URL, TEAM_ID, TENANT_ID, tenantContent } from '../../infra/rehearsal/tenant-content.ts'
import type { PersonContent, TenantContent } from '../../infra/tenant/content.ts'
import type { InspectionRequest } from '../../src/services/set-up/draft-inspection.ts'

/** Monday of week 1 for all of them, and the moment at which the first is set up. */
const NOTIFIED = '2027-01-11'
export const FIRST_INSTANT = '2027-01-11T09:00:00Z'

/** The seats held in each: the people whom the programme's first weeks speak to. */
const SEATS = ['inspection-coordinator', 'pir-lead-health', 'survey-lead'] as const

/** One tenant of so many partnerships, each with a channel, a library and people of its own. */
export function tenantOfMany(count: number, serverUrl: string): TenantContent {
  const plain = tenantContent(serverUrl)
  const [site] = plain.sites
  const [app] = plain.apps
  if (!site || !app) throw new Error('The rehearsal has neither a site nor an app.')
  const places = Array.from({ length: count }, (_, index) => index + 1)
  const people = places.flatMap((place) => SEATS.map((seat) => person(place, seat)))
  const channels = [
    ...plain.team.channels.slice(0, 1),
    ...places.map((place) => ({ id: channelOf(place), name: `Inspection ${place}` })),
  ]
  const libraries = places.map((place) => ({ name: `Place ${place}`, entries: [] }))
  return {
    ...{ ...plain, people, team: { ...plain.team, channels }, sites: [{ ...site, libraries }] },
    apps: [{ ...app, mailboxes: people.map(({ mail }) => mail) }],
  }
}

export function requestFor(place: number): InspectionRequest {
  return {
    id: `place-${place}`,
    partnership: `Place ${place}`,
    programmeId: 'jias-adults',
    notified: NOTIFIED,
    siteUrl: SITE_URL,
    library: `Place ${place}`,
    baseFolder: 'Joint inspection 2027',
    tenantId: TENANT_ID,
    teamId: TEAM_ID,
    channelId: channelOf(place),
    organiser: person(place, 'inspection-coordinator').mail,
    seats: Object.fromEntries(SEATS.map((seat) => [seat, { holder: person(place, seat).mail }])),
  }
}

const CHANNEL = '19:place-'

function channelOf(place: number): string {
  return `${CHANNEL}${place}@thread.tacv2`
}

export function isChannel(conversation: string): boolean {
  return conversation.startsWith(CHANNEL)
}

export function person(place: number, seat: (typeof SEATS)[number]): PersonContent {
  const number = String(place * 10 + SEATS.indexOf(seat)).padStart(12, '0')
  const mail = `${seat}.${place}@glenmarra.example`
  return { id: `00000000-0000-4000-8000-${number}`, name: `${seat} ${place}`, mail, role: seat, guest: false }
}

/** Everybody who has a seat, in turns over the places. */
export function askersOf(places: number): readonly { readonly id: string; readonly name: string }[] {
  return SEATS.flatMap((seat) => Array.from({ length: places }, (_, index) => person(index + 1, seat)))
}
