import type { Inspection } from '../inspection/inspection.ts'
import type { Item, Programme, ReturnItem } from '../programme/programme.ts'

export const WORKING = 'Working'
export const SHARED = 'Shared with inspection team'
export const EVIDENCE_LOG = 'Evidence log'

export type Area = 'working' | 'shared'

/** A folder that Waymark wants to be there. */
export interface PlannedFolder {
  /** Stable: `shared/w06-fri-pir`. The drive item is tracked by id, so people may rename and move it. */
  readonly key: string
  readonly name: string
  /** Key of the folder it is created in; `null` under the library's root. */
  readonly parent: string | null
  readonly area: Area | null
  /** The return whose folder it is. */
  readonly itemId?: string
  /** Its permissions are to be its own: an administrator's step. No name of a file below it is stored. */
  readonly restricted: boolean
}

/** Parents before children, every folder once. */
export function planFolders(programme: Programme, inspection: Inspection): readonly PlannedFolder[] {
  const base: PlannedFolder = {
    key: 'base',
    name: inspection.place.baseFolder,
    parent: null,
    area: null,
    restricted: false,
  }
  const returns = [...programme.items, ...inspection.calendar.added].filter(hasFolder)
  const areas: readonly [Area, string][] = [
    ['working', WORKING],
    ['shared', SHARED],
  ]
  const tops = areas.map(([area, name]) => ({ key: area, name, parent: 'base', area, restricted: false }))
  const below = areas.flatMap(([area]) => [
    ...returns.filter((item) => area === 'working' || item.destination === 'shared-area').map(returnFolder(area)),
    ...evidenceLog(area, inspection),
  ])
  return [base, ...tops, ...below.filter(({ parent }) => tops.some(({ key }) => key === parent)), ...deeper(below)]

  function deeper(folders: readonly PlannedFolder[]): readonly PlannedFolder[] {
    return folders.filter(({ parent }) => tops.every(({ key }) => key !== parent))
  }
}

/** `W06 Pre-Inspection Return`: the week, then the artefact's name. */
export function returnFolderName(item: ReturnItem): string {
  return `W${String(item.at.week).padStart(2, '0')} ${item.artefact}`
}

/** Key of a return's folder in an area. */
export function folderKey(area: Area, itemId: string): string {
  return `${area}/${itemId}`
}

/** A return by statement needs no file, and one inside another lies in that one's folder. */
function hasFolder(item: Item): item is ReturnItem {
  return item.kind === 'return' && item.destination !== 'statement' && item.inside === undefined
}

function returnFolder(area: Area): (item: ReturnItem) => PlannedFolder {
  return (item) => ({
    key: folderKey(area, item.id),
    name: returnFolderName(item),
    parent: area,
    area,
    itemId: item.id,
    restricted: item.restricted ?? false,
  })
}

function evidenceLog(area: Area, { settings }: Inspection): readonly PlannedFolder[] {
  const log = `${area}/evidence`
  return [
    { key: log, name: EVIDENCE_LOG, parent: area, area, restricted: false },
    ...settings.indicators.map(({ number, title }) => ({
      key: `${log}/${number}`,
      name: shorten(`${number} ${title}`),
      parent: log,
      area,
      restricted: false,
    })),
  ]
}

/** SharePoint allows 400 characters from site to file, so a folder's name must leave room below it. */
function shorten(name: string): string {
  const legal = name
    .replace(/["*:<>?/\\|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return legal.length <= 64 ? legal : legal.slice(0, legal.lastIndexOf(' ', 64)).replace(/[\s.,]+$/, '')
}
