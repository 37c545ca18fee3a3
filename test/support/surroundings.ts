import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { connectLogWorkbooks } from '../../src/office/connect-log-workbooks.ts'
import { createFileReader } from '../../src/office/create-file-reader.ts'
import { streamingZipWriter } from '../../src/office/write-zip.ts'
import type { Facts } from '../../src/services/ports/log.ts'
import type { BookedEvent, Mailbox } from '../../src/services/ports/mailbox.ts'
import type { Subscription, Subscriptions } from '../../src/services/ports/subscriptions.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { createTurns } from '../../src/services/turns.ts'
import { createMemoryColumns, type MemoryColumns } from './memory-columns.ts'
import { createMemoryContents, type MemoryContents } from './memory-contents.ts'
import { createMemoryFileAddresses, type MemoryFileAddresses } from './memory-file-addresses.ts'
import { createMemoryLibrary, type MemoryLibrary } from './memory-library.ts'
import { createMemoryLibrarySettings } from './memory-library-settings.ts'
import { createMemoryMessenger, type MemoryMessenger } from './memory-messenger.ts'
import { createMemorySentFiles, type MemorySentFiles } from './memory-sent-files.ts'
import { createMemorySharing, type MemorySharing } from './memory-sharing.ts'
import { createMemoryStore } from './memory-store.ts'
import { createMemoryUploads, type MemoryUploads } from './memory-uploads.ts'

/** Everything that the use cases need, in memory, under a clock that the test moves. */
export interface MemorySurroundings extends Surroundings {
  readonly clock: Surroundings['clock'] & { set(instant: string | number): void }
  readonly library: MemoryLibrary
  readonly messenger: MemoryMessenger
  readonly columns: MemoryColumns
  readonly uploads: MemoryUploads
  readonly contents: MemoryContents
  readonly sentFiles: MemorySentFiles
  readonly fileAddresses: MemoryFileAddresses
  readonly sharing: MemorySharing
  readonly logged: { readonly level: 'info' | 'warn'; readonly event: string; readonly facts: Facts }[]
  readonly woken: string[]
}

/** @param now ISO instant at which the clock stands */
export async function surroundingsAt(
  now: string,
  inspections: readonly Inspection[] = [],
): Promise<MemorySurroundings> {
  const store = createMemoryStore()
  for (const inspection of inspections) await store.inspections.save(inspection)
  const clock = createHandClock(now)
  const logged: MemorySurroundings['logged'] = []
  const woken: string[] = []
  let ids = 0
  const library = createMemoryLibrary(clock.now)
  const uploads = createMemoryUploads(library)
  return {
    ...{ clock, store, logged, woken, library },
    columns: createMemoryColumns(library),
    librarySettings: createMemoryLibrarySettings(library),
    uploads,
    contents: createMemoryContents(library, uploads.bytes),
    sentFiles: createMemorySentFiles(),
    fileAddresses: createMemoryFileAddresses(library),
    fileReader: createFileReader(),
    ...{ logWorkbooks: connectLogWorkbooks(), zipWriter: streamingZipWriter },
    sharing: createMemorySharing(),
    messenger: createMemoryMessenger(),
    queue: { send: nothing, start: nothing, idle: nothing, stop: nothing },
    mailbox: createMemoryMailbox(),
    subscriptions: createMemorySubscriptions(),
    roster: { members: async () => [] },
    teamMembers: { of: async () => [] },
    sites: {
      findLibrary: async () => ({ siteId: 'site', driveId: 'drive' }),
      findDriveAt: async () => 'records-drive',
    },
    channelHistory: { messages: async () => [] },
    programmes: new Map([[jiasAdults.id, jiasAdults]]),
    turns: createTurns(),
    log: {
      info: (event, facts = {}) => void logged.push({ level: 'info', event, facts }),
      warn: (event, facts = {}) => void logged.push({ level: 'warn', event, facts }),
    },
    wake: (id) => void woken.push(id),
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
  }
}

const nothing = async () => undefined

function createHandClock(start: string) {
  let at = Date.parse(start)
  return {
    now: () => at,
    wait: () => new Promise<void>(() => undefined),
    set: (instant: string | number) => {
      at = typeof instant === 'number' ? instant : Date.parse(instant)
    },
  }
}

function createMemoryMailbox(): Mailbox {
  const events = new Map<string, BookedEvent>()
  return {
    async book(_organiser, { key, subject, day, start, minutes }) {
      const end = laterBy(start, minutes)
      const webLink = `https://outlook.example/${key}`
      const event = {
        id: key,
        key,
        subject,
        day,
        start,
        end,
        webLink,
        joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
      }
      events.set(key, { ...event, cancelled: false })
      return { ...event, cancelled: false }
    },
    async move(_organiser, eventId, { day, start, minutes }) {
      const event = events.get(eventId)
      if (!event) return null
      const moved = { ...event, day, start, end: laterBy(start, minutes) }
      events.set(eventId, moved)
      return moved
    },
    cancel: async (_organiser, eventId) => void events.delete(eventId),
    find: async (_organiser, key) => events.get(key) ?? null,
    busy: async (_organiser, mails) => mails.map((mail) => ({ mail, spans: [] })),
  }
}

function laterBy(start: string, minutes: number): string {
  return new Date(Date.parse(`2027-01-01T${start}:00Z`) + minutes * 60_000).toISOString().slice(11, 16)
}

function createMemorySubscriptions(): Subscriptions {
  const kept = new Map<string, Subscription>()
  return {
    async subscribe(driveId, _clientState, expires) {
      const made = { id: `subscription-${kept.size + 1}`, resource: `drives/${driveId}/root`, expires }
      kept.set(made.id, made)
      return made
    },
    find: async (id) => kept.get(id) ?? null,
    async renew(id, expires) {
      const known = kept.get(id)
      if (known) kept.set(id, { ...known, expires })
      return kept.get(id) ?? null
    },
    list: async () => [...kept.values()],
    remove: async (id) => void kept.delete(id),
  }
}
