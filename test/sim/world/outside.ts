import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Programme } from '../../../src/domain/programme/programme.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { createMemoryLibrarySettings } from '../../support/memory-library-settings.ts'
import { createMemorySentFiles } from '../../support/memory-sent-files.ts'
import { createMemorySharing } from '../../support/memory-sharing.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import type { ActSeen, FileSeen, Happened } from '../happened.ts'
import type { Story } from '../story.ts'
import { type Calendars, createCalendars } from './calendars.ts'
import { createWorldClock, type WorldClock } from './clock.ts'
import { createDrive, type Drive, type DriveNews } from './drive.ts'
import { createFate, type Fate } from './fate.ts'
import type { Ports } from './gate.ts'
import { createLibraries, type Libraries } from './libraries.ts'
import { createPlainColumns } from './plain-columns.ts'
import { createPlainFiles } from './plain-files.ts'
import { createWorldQueue, type WorldQueue } from './queue.ts'
import { createSubscriptionDesk, type SubscriptionDesk } from './subscriptions.ts'
import { createTeams, type Teams } from './teams.ts'

/** Everything that outlives the process: Microsoft's services, the database, the clock, and what befalls them. */
export interface Outside extends Ports, Pick<Surroundings, 'log' | 'newId'> {
  readonly clock: WorldClock
  readonly fate: Fate
  readonly queue: WorldQueue
  readonly programmes: ReadonlyMap<string, Programme>
  readonly drives: ReadonlyMap<string, Drive>
  readonly libraries: Libraries
  readonly calendars: Calendars
  readonly desk: SubscriptionDesk
  readonly teams: Teams
  readonly seen: Seen
}

/** What is written down as it happens; the rest is read off at the end. */
export interface Seen {
  readonly acts: ActSeen[]
  readonly files: FileSeen[]
  readonly looks: Happened['looks'][number][]
  readonly warnings: Happened['warnings'][number][]
}

/** @param changed told of a library in which something changed */
export function openOutside(story: Story, start: number, changed: (library: string) => void): Outside {
  const clock = createWorldClock(start)
  const seen: Seen = { acts: [], files: [], looks: [], warnings: [] }
  const drives = new Map(
    story.inspections.map(({ library }) => [
      library,
      createDrive(library, clock.now, (news) => {
        if (!news.item.isFolder) seen.files.push(fileSeen(clock.now(), library, news))
        changed(library)
      }),
    ]),
  )
  const libraries = createLibraries(drives, (library) => seen.looks.push({ at: clock.now(), library }))
  const calendars = createCalendars(clock.now)
  const desk = createSubscriptionDesk(clock.now)
  const teams = createTeams(clock.now, story.manners.readBackLag)
  let ids = 0
  return {
    ...{ clock, drives, libraries, calendars, desk, teams, seen },
    fate: createFate(story, clock, drives),
    queue: createWorldQueue(clock.now),
    store: createMemoryStore(),
    library: libraries.port,
    librarySettings: createMemoryLibrarySettings(libraries.port),
    columns: createPlainColumns(drives),
    ...createPlainFiles(drives),
    sharing: createMemorySharing(),
    ...{ sentFiles: createMemorySentFiles(), fileAddresses: { find: async () => null } },
    mailbox: calendars.port,
    subscriptions: desk.port,
    roster: { members: async () => [] },
    teamMembers: { of: async () => [] },
    sites: { findLibrary: async () => ({ siteId: 'site', driveId: 'drive' }), findDriveAt: async () => 'drive' },
    channelHistory: teams.history,
    messenger: teams.messenger,
    programmes: new Map([[jiasAdults.id, jiasAdults]]),
    log: {
      info: () => undefined,
      warn: (event, facts = {}) =>
        void seen.warnings.push({ at: clock.now(), what: `${event} ${JSON.stringify(facts)}` }),
    },
    newId() {
      ids += 1
      return `id-${ids}`
    },
  }
}

function fileSeen(at: number, library: string, { what, item, by }: DriveNews): FileSeen {
  const { id, name, size, madeAs } = item
  return { at, library, id, name, what, folder: madeAs.split('/').slice(0, -1).join('/'), size, by }
}
