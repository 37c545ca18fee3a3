import type { Inspection } from '../inspection/inspection.ts'
import type { IncomingItem, Item, Programme, ReturnItem } from '../programme/programme.ts'

const WORKING = 'Working'
const SHARED = 'Shared with inspection team'

export type Area = 'working' | 'shared'

/** A folder that Waymark wants to be there. */
export interface PlannedFolder {
  /** Stable: `shared/w06-fri-pir`. The drive item is tracked by id, so people may rename and move it. */
  readonly key: string
  readonly name: string
  /** Key of the folder it is created in; `null` under the library's root. */
  readonly parent: string | null
  /** Its permissions are to be its own: an administrator's step. No name of a file below it is stored. */
  readonly restricted: boolean
}

/** Parents before children, level by level, every folder once. */
export function planFolders(programme: Programme, inspection: Inspection): readonly PlannedFolder[] {
  const items = [...programme.items, ...inspection.calendar.added]
  const base = { key: 'base', name: inspection.place.baseFolder, parent: null, restricted: false }
  const tops = [folder('working', WORKING, 'base'), folder('shared', SHARED, 'base')]
  return [
    base,
    ...tops,
    ...items.filter(hasFolder).map((item) => itemFolder('working', item)),
    ...items.filter(isShared).map((item) => itemFolder('shared', item)),
    folder('working/evidence', 'Evidence log', 'working'),
    folder('working/focus-groups', 'Focus groups', 'working'),
    folder('working/team-around-the-person', 'Team around the person', 'working', true),
    folder('working/meeting-notes', 'Meeting notes', 'working', true),
    folder('shared/evidence', 'Evidence log', 'shared'),
    ...indicatorFolders('working', inspection),
    ...indicatorFolders('shared', inspection),
    ...items.flatMap(notesFolder),
  ]
}

/** `W06 Pre-Inspection Return`: the week, then the artefact's name. */
export function itemFolderName(week: number, artefact: string): string {
  return shorten(`W${String(week).padStart(2, '0')} ${artefact}`)
}

/** Key of an item's folder in an area. */
export function folderKey(area: Area, itemId: string): string {
  return `${area}/${itemId}`
}

type Filed = ReturnItem | (IncomingItem & { readonly artefact: string })

/** A return by statement needs no file, and one inside another lies in that one's folder. */
function hasFolder(item: Item): item is ReturnItem {
  return item.kind === 'return' && item.destination !== 'statement' && item.inside === undefined
}

/** What we release into the shared area, and what the inspection team puts there. */
function isShared(item: Item): item is Filed {
  if (item.kind === 'incoming') return item.arrives === 'shared-area' && item.artefact !== undefined
  return hasFolder(item) && item.destination === 'shared-area'
}

function itemFolder(area: Area, item: Filed): PlannedFolder {
  return folder(folderKey(area, item.id), itemFolderName(item.at.week, item.artefact), area, item.restricted ?? false)
}

function indicatorFolders(area: Area, { settings }: Inspection): readonly PlannedFolder[] {
  const log = `${area}/evidence`
  return settings.indicators.map(({ number, title }) => folder(`${log}/${number}`, shorten(`${number} ${title}`), log))
}

function notesFolder(item: Item): readonly PlannedFolder[] {
  if (item.kind !== 'meeting') return []
  const notes = 'working/meeting-notes'
  return [folder(`${notes}/${item.id}`, shorten(item.subject), notes, true)]
}

function folder(key: string, name: string, parent: string, restricted = false): PlannedFolder {
  return { key, name, parent, restricted }
}

/** SharePoint allows 400 characters from site to file, so a folder's name must leave room below it. */
const LONGEST = 64

/** A name that SharePoint takes, cut at a word where it can be. */
function shorten(name: string): string {
  const legal = name
    .replace(/["*:<>?/\\|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const space = legal.lastIndexOf(' ', LONGEST)
  const short = legal.length <= LONGEST ? legal : legal.slice(0, space > 0 ? space : LONGEST)
  return short.replace(/[\s.,]+$/, '')
}
