import type { Inspection } from '../inspection/inspection.ts'
import type { IncomingItem, Item, Programme, ReturnItem } from '../programme/programme.ts'
import { caseNumbers } from '../records/case-number.ts'
import { applyFolderEdits } from './folder-edits.ts'
import type { PlannedFolder } from './planned-folder.ts'

const WORKING = 'Working'
const SHARED = 'Shared with inspection team'

export type Area = 'working' | 'shared'

/** Parents before children, level by level, every folder once: the programme's, as the coordinator changed them. */
export function planFolders(programme: Programme, inspection: Inspection): readonly PlannedFolder[] {
  const { records, folders = [] } = inspection.settings
  const elsewhere = records?.place === 'own library' ? recordsFolders(programme) : []
  const planned = programmeFolders(programme, inspection).filter(({ key }) => !elsewhere.includes(key))
  return applyFolderEdits(planned, folders)
}

/**
 * Keys of the folders of which no file's name is kept, whether or not the plan still has them: one that was left out may
 * have been made before.
 */
export function restrictedFolders(programme: Programme, inspection: Inspection): readonly string[] {
  const added = (inspection.settings.folders ?? []).filter(({ type }) => type === 'add')
  return applyFolderEdits(programmeFolders(programme, inspection), added).flatMap(({ key, restricted }) =>
    restricted ? [key] : [],
  )
}

/** `W06 Pre-Inspection Return`: the week, then the artefact's name. */
export function itemFolderName(week: number, artefact: string): string {
  return shorten(`W${String(week).padStart(2, '0')} ${artefact}`)
}

/** Key of an item's folder in an area. */
export function folderKey(area: Area, itemId: string): string {
  return `${area}/${itemId}`
}

function programmeFolders(programme: Programme, inspection: Inspection): readonly PlannedFolder[] {
  const items = [...programme.items, ...inspection.calendar.added]
  const base = { key: 'base', name: inspection.place.baseFolder, parent: null, restricted: false }
  return [
    base,
    ...[folder('working', WORKING, 'base'), folder('shared', SHARED, 'base')],
    ...items.filter(hasFolder).map((item) => itemFolder('working', item)),
    ...items.filter(isShared).map((item) => itemFolder('shared', item)),
    ...OF_ALL,
    ...indicatorFolders('working', inspection),
    ...indicatorFolders('shared', inspection),
    ...programme.focusGroups.core.map((group, index) => numbered('working/focus-groups', index + 1, group.name)),
    ...goodPracticeFolders(programme),
    ...items.flatMap(notesFolder),
    ...caseFolders(programme, inspection),
  ]
}

type Filed = ReturnItem | (IncomingItem & { readonly artefact: string })

/** A return by statement needs no file, and one inside another lies in that one's folder. */
export function hasFolder(item: Item): item is ReturnItem {
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

/** Who the people of the good practice sample are stands in the case tracker; here lies what is prepared about them. */
function goodPracticeFolders({ sizes }: Programme): readonly PlannedFolder[] {
  const size = sizes.find(({ id }) => id === 'good-practice-sample')?.value
  if (typeof size !== 'number') return []
  const parent = 'working/good-practice'
  const each = Array.from({ length: size }, (_, index) =>
    folder(`${parent}/${index + 1}`, `Good practice ${index + 1}`, parent, true),
  )
  return [folder(parent, 'Good practice', 'working', true), ...each]
}

function notesFolder(item: Item): readonly PlannedFolder[] {
  if (item.kind !== 'meeting') return []
  const notes = 'working/meeting-notes'
  return [folder(`${notes}/${item.id}`, shorten(item.subject), notes, true)]
}

/** Where records are uploaded to, in both areas. */
export function recordsFolders({ records }: Pick<Programme, 'records'>): readonly string[] {
  return records ? [folderKey('working', records.uploads), folderKey('shared', records.uploads)] : []
}

/** One for each case of the samples, by its number alone, where the records are uploaded to. */
function caseFolders({ records }: Programme, { settings }: Inspection): readonly PlannedFolder[] {
  if (!records || settings.records?.place !== 'here') return []
  const parent = folderKey('shared', records.uploads)
  return caseNumbers(settings.records).map(({ id, name }) => folder(`${parent}/${id}`, name, parent, true))
}

function numbered(parent: string, number: number, name: string): PlannedFolder {
  return folder(`${parent}/${number}`, shorten(`${number} ${name}`), parent)
}

function folder(key: string, name: string, parent: string, restricted = false): PlannedFolder {
  return { key, name, parent, restricted }
}

/** What every inspection has, whatever its programme. */
const OF_ALL: readonly PlannedFolder[] = [
  folder('working/evidence', 'Evidence log', 'working'),
  folder('shared/evidence', 'Evidence log', 'shared'),
  folder('working/focus-groups', 'Focus groups', 'working'),
  folder('working/team-around-the-person', 'Team around the person', 'working', true),
  folder('working/meeting-notes', 'Meeting notes', 'working', true),
  folder('working/report', 'Report', 'working', true),
  folder('working/improvement', 'Improvement', 'working'),
  folder('working/templates', 'Templates and guidance', 'working'),
  folder('working/report/draft', 'Draft report', 'working/report', true),
  folder('working/report/embargoed', 'Embargoed report', 'working/report', true),
]

/** SharePoint allows 400 characters from site to file, so a folder's name must leave room below it. */
const LONGEST = 64

/** A name that SharePoint takes, cut at a word where it can be. */
function shorten(name: string): string {
  const legal = name
    .replace(/["*:<>?/\\|\p{Cc}\p{Cs}]|_vti_/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const space = legal.lastIndexOf(' ', LONGEST)
  const short = legal.length <= LONGEST ? legal : legal.slice(0, space > 0 ? space : LONGEST)
  return short.replace(/[\s.,]+$/, '')
}
