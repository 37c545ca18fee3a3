import { contentsOf, decidingFolders } from '../../src/domain/evidence/folder-contents.ts'
import { planFolders } from '../../src/domain/evidence/folder-plan.ts'
import type { WatchedFile } from '../../src/domain/evidence/watched-file.ts'
import type { Act, Deed } from '../../src/domain/inspection/deed.ts'
import type { Inspection, Person, Seat } from '../../src/domain/inspection/inspection.ts'
import { drawPicture, type ItemPicture, type Picture, type Records } from '../../src/domain/inspection/picture.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { listBankHolidays } from '../../src/domain/schedule/bank-holidays.ts'
import type { Calendar } from '../../src/domain/schedule/calendar.ts'
import { addDays, type Instant } from '../../src/domain/schedule/day.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'

export const ZONE = 'Europe/London'
/** Week 1 starts on this Monday; week 6 is 15 to 19 February. */
const NOTIFIED = '2027-01-11'

/** `london('2027-02-19 12:00')`, wall-clock. */
export function london(moment: string): Instant {
  const [day = '', time = '00:00'] = moment.split(' ')
  return toInstant(day, time, ZONE)
}

export function person(name: string): Person {
  const id = name.toLowerCase().replaceAll(' ', '-')
  return { id, name, mail: `${id}@strathfell.example`, guest: false }
}

export const MORAG = person('Morag Sample')
export const CALUM = person('Calum Example')
export const ISLA = person('Isla Placeholder')
export const EWAN = person('Ewan Specimen')

export function seatFor(seat: string, over: Partial<Seat> = {}): Seat {
  return { seat, side: 'council', leave: [], ...over }
}

/** Morag coordinates, Calum leads the PIR for health; every other seat is empty. */
export const SEATS: readonly Seat[] = [
  seatFor('inspection-coordinator', { holder: MORAG }),
  seatFor('pir-lead-health', { side: 'board', holder: CALUM, deputy: ISLA }),
]

/** Every seat of the partnership's is taken, each by somebody else. */
export function fullSeats(): readonly Seat[] {
  return jiasAdults.seats
    .filter(({ role }) => role !== 'outside')
    .map(({ id }) => seatFor(id, { holder: person(`Person ${id.replaceAll('-', ' ')}`) }))
}

type Over = Partial<Omit<Inspection, 'calendar'>> & { readonly calendar?: Partial<Calendar> }

export function inspectionOf({ calendar, ...over }: Over = {}): Inspection {
  const notified = calendar?.notified ?? NOTIFIED
  return {
    id: 'strathfell-2027',
    partnership: 'Strathfell Health and Social Care Partnership',
    programmeId: jiasAdults.id,
    calendar: {
      notified,
      holidays: listBankHolidays(notified, addDays(notified, 400)),
      pauses: [],
      adjustments: [],
      added: [],
      skipped: [],
      answers: {},
      ...calendar,
    },
    place: {
      tenantId: 'tenant',
      siteId: 'site',
      driveId: 'drive',
      baseFolder: 'Joint inspection of adult services',
      teamId: 'team',
      channelId: 'channel',
      organiser: 'inspection@strathfell.example',
    },
    seats: SEATS,
    settings: { indicators: jiasAdults.indicators, cardTime: '09:00' },
    startedAt: toInstant(notified, '09:00', ZONE),
    ...over,
  }
}

/** Every planned folder is there, at an address that ends in its key. */
export function folderUrls(inspection: Inspection): ReadonlyMap<string, string> {
  return new Map(planFolders(jiasAdults, inspection).map(({ key }) => [key, `https://strathfell.example/${key}`]))
}

/** What was found in the store, the files themselves for what is counted of them. */
export type Found = Partial<Omit<Records, 'contents'>> & {
  readonly files?: readonly WatchedFile[]
  /** Keys of folders dragged out of the shared area. */
  readonly astray?: readonly string[]
}

export function pictureAt(now: string | Instant, { files = [], astray = [], ...over }: Found = {}): Picture {
  const inspection = over.inspection ?? inspectionOf()
  const contents = contentsOf(files, decidingFolders(jiasAdults.items), astray)
  const found = { deeds: [], contents, meetings: [], folderUrls: folderUrls(inspection), checkedAt: null }
  return drawPicture(jiasAdults, { ...found, ...over, inspection }, typeof now === 'string' ? london(now) : now)
}

export function itemIn({ items }: Pick<Picture, 'items'>, id: string): ItemPicture {
  const found = items.find(({ dated }) => dated.item.id === id)
  if (!found) throw new Error(`no item ${id}`)
  return found
}

let deeds = 0

/** By Morag unless said otherwise. */
export function deed(
  itemId: string,
  act: Act,
  at: string | Instant,
  over: Partial<Pick<Deed, 'by' | 'undone'>> = {},
): Deed {
  deeds += 1
  const by = { person: MORAG.id, name: MORAG.name }
  const moment = typeof at === 'string' ? london(at) : at
  return { id: `deed-${deeds}`, inspectionId: 'strathfell-2027', itemId, at: moment, by, ...act, ...over }
}

/** As the watch records what it sees in the shared area. */
export function seenHandIn(itemId: string, when: string, over: Partial<Pick<Deed, 'undone'>> = {}): Deed {
  const act = { type: 'handed in', when: london(when), where: 'the shared area' } as const
  return deed(itemId, act, when, { by: 'watch', ...over })
}

/** What a hand-in that the watch saw still needs: its file lies in the shared area. */
export function sharedFile(itemId: string, when: string): WatchedFile {
  return file(`shared/${itemId}`, { receivedAt: london(when) })
}

export function file(folder: string, over: Partial<WatchedFile> = {}): WatchedFile {
  const receivedAt = over.receivedAt ?? london('2027-02-01 10:00')
  return {
    id: `file-in-${folder}`,
    folder,
    name: 'PIR v3.xlsx',
    extension: 'xlsx',
    size: 4096,
    eTag: '"e,1"',
    cTag: '"c,1"',
    content: over.cTag ?? '"c,1"',
    webUrl: 'https://strathfell.example/PIR%20v3.xlsx',
    createdAt: receivedAt,
    receivedAt,
    contentAt: receivedAt,
    ...over,
  }
}
