import type { Item, Programme } from '../../../src/domain/programme/programme.ts'
import type { InspectionStory } from '../story.ts'

/** A folder that the inspection is to have. */
export interface FolderDemand {
  /** Below the library's root. */
  readonly path: string
  readonly restricted: boolean
  /** Whose files lie in it. */
  readonly itemId?: string
  readonly area?: 'working' | 'shared'
}

const LONGEST = 64

export function foldersDemanded(
  programme: Programme,
  { baseFolder }: InspectionStory,
  items: readonly Item[],
): readonly FolderDemand[] {
  const working = `${baseFolder}/Working`
  const shared = `${baseFolder}/Shared with inspection team`
  const below = (path: string) => `${working}/${path}`
  const indicators = programme.indicators.map(({ number, title }) => clean(`${number} ${title}`))
  const notes = items.flatMap((item) => (item.kind === 'meeting' ? [clean(item.subject)] : []))
  const open = [baseFolder, working, shared, ...['Focus groups', 'Improvement', 'Templates and guidance'].map(below)]
  const groups = programme.focusGroups.core.map(({ name }, index) => clean(`${index + 1} ${name}`))
  const logs = [`${working}/Evidence log`, `${shared}/Evidence log`]
  return [
    ...[...open, ...logs, ...logs.flatMap((log) => indicators.map((one) => `${log}/${one}`))].map(plain),
    ...groups.map((one) => plain(below(`Focus groups/${one}`))),
    ...['Team around the person', 'Meeting notes'].map(below).map(closed),
    ...['Report', 'Report/Draft report', 'Report/Embargoed report'].map(below).map(closed),
    ...goodPractice(programme).map(below).map(closed),
    ...notes.map((one) => closed(`${working}/Meeting notes/${one}`)),
    ...items.flatMap((item) => [...filed(item, 'working', working), ...filed(item, 'shared', shared)]),
  ]
}

/** As many as the programme asks for. */
function goodPractice({ sizes }: Programme): readonly string[] {
  const wanted = Number(sizes.find(({ id }) => id === 'good-practice-sample')?.value ?? 0)
  const each = Array.from({ length: wanted }, (_, index) => `Good practice/Good practice ${index + 1}`)
  return wanted > 0 ? ['Good practice', ...each] : []
}

/** A return's own folders, in the shared area where it goes there; what is to come to us has one there alone. */
function filed(item: Item, area: 'working' | 'shared', root: string): readonly FolderDemand[] {
  if (item.kind !== 'return' && item.kind !== 'incoming') return []
  const has =
    item.kind === 'return'
      ? item.inside === undefined && item.destination !== 'statement' && (area === 'working' || goesThere(item))
      : area === 'shared' && item.arrives === 'shared-area'
  if (!has || item.artefact === undefined) return []
  const name = clean(`W${String(item.at.week).padStart(2, '0')} ${item.artefact}`)
  return [{ path: `${root}/${name}`, restricted: item.restricted ?? false, itemId: item.id, area }]
}

function goesThere(item: Item): boolean {
  return item.kind === 'return' && item.destination === 'shared-area'
}

function plain(path: string): FolderDemand {
  return { path, restricted: false }
}

function closed(path: string): FolderDemand {
  return { path, restricted: true }
}

/** A name that SharePoint takes, of as many whole words as fit. */
function clean(name: string): string {
  const words = name.split(/["*:<>?/\\|\s\p{Cc}]+/u).filter(Boolean)
  let text = words.shift() ?? ''
  for (const word of words) {
    if (text.length + 1 + word.length > LONGEST) break
    text += ` ${word}`
  }
  return text.slice(0, LONGEST).replace(/[\s.,]+$/, '')
}
