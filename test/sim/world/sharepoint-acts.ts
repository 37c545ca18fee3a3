import { folderKey, planFolders } from '../../../src/domain/evidence/folder-plan.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import type { Item, Programme } from '../../../src/domain/programme/programme.ts'
import type { ActKind } from '../story.ts'
import type { Drive, DriveItem } from './drive.ts'

/** What people do in SharePoint itself, past Waymark. Gives why it could not be done, if so. */
type FileAct = (place: Place) => string | undefined

interface Place {
  readonly drive: Drive
  /** Folders of the item, where they are. */
  readonly working: DriveItem | undefined
  readonly shared: DriveItem | undefined
  readonly base: DriveItem | undefined
  /** Number of the act, for names. */
  readonly n: number
  /** The kind of file that the item asks for. */
  readonly kind: 'docx' | 'xlsx'
}

const ACTS: Readonly<Partial<Record<ActKind, FileAct>>> = {
  'upload draft': ({ drive, working, n, kind }) => put(drive, working, `Draft ${n}.${kind}`),
  'upload shared': ({ drive, shared, n, kind }) => put(drive, shared, `Final ${n}.${kind}`),
  'upload empty': ({ drive, shared, n, kind }) => put(drive, shared, `Empty ${n}.${kind}`, 0),
  'upload other': ({ drive, base, n }) => put(drive, base, `Notes ${n}.txt`),
  'upload below shared'({ drive, shared, n, kind }) {
    if (!shared) return 'no folder'
    return put(drive, drive.makeFolder(shared.id, `Part ${n}`, 'person'), `Final ${n}.${kind}`)
  },
  'move to shared'({ drive, working, shared }) {
    const draft = firstFile(drive, working)
    if (!draft || !shared) return 'nothing to move'
    if (drive.childNamed(shared.id, draft.name)) return 'one of that name is there'
    drive.move(draft.id, shared.id, 'person')
    return undefined
  },
  'take out of shared': ({ drive, shared }) => withFile(drive, shared, ({ id }) => drive.remove(id)),
  'delete draft': ({ drive, working }) => withFile(drive, working, ({ id }) => drive.remove(id)),
  'replace draft': ({ drive, working }) =>
    withFile(drive, working, ({ name, parentId, size }) => drive.putFile(parentId, name, size + 1, 'person')),
  'rename draft': ({ drive, working, n, kind }) =>
    withFile(drive, working, ({ id }) => drive.rename(id, `Renamed ${n}.${kind}`)),
  'rename folder'({ drive, working, n }) {
    if (!working) return 'no folder'
    drive.rename(working.id, `${working.name} (${n})`)
    return undefined
  },
}

export function isFileAct(kind: ActKind): boolean {
  return kind in ACTS
}

/** Returns for which the act makes sense; an act that needs a shared folder goes to those that have one. */
export function takesFileAct(item: Item, kind: ActKind): boolean {
  if (item.kind === 'incoming') return kind === 'upload shared' && item.arrives === 'shared-area'
  if (item.kind !== 'return' || item.inside !== undefined || item.destination === 'statement') return false
  return item.destination === 'shared-area' || !/shared|empty/.test(kind)
}

export function actOnFiles(
  drive: Drive,
  { inspection, programme }: { readonly inspection: Inspection; readonly programme: Programme },
  { kind, n }: { readonly kind: ActKind; readonly n: number },
  itemId: string,
): string | undefined {
  const plan = planFolders(programme, inspection)
  const pathOf = (key: string | null): string => {
    const folder = plan.find((one) => one.key === key)
    if (!folder) return ''
    return folder.parent === null ? folder.name : `${pathOf(folder.parent)}/${folder.name}`
  }
  const at = (key: string) => drive.folderMadeAs(pathOf(key))
  const place = {
    drive,
    n,
    kind: kindFor(itemId, programme),
    base: at('base'),
    working: at(folderKey('working', itemId)),
    shared: at(folderKey('shared', itemId)),
  }
  return ACTS[kind]?.(place)
}

function kindFor(itemId: string, { checks }: Programme): Place['kind'] {
  const { kinds = ['document'] } = checks?.[itemId] ?? {}
  return kinds.includes('document') ? 'docx' : 'xlsx'
}

function put(drive: Drive, folder: DriveItem | undefined, name: string, size = 1024): string | undefined {
  if (!folder) return 'no folder'
  drive.putFile(folder.id, name, size, 'person')
  return undefined
}

function firstFile(drive: Drive, folder: DriveItem | undefined): DriveItem | undefined {
  return folder && drive.children(folder.id).find(({ isFolder }) => !isFolder)
}

function withFile(drive: Drive, folder: DriveItem | undefined, act: (file: DriveItem) => unknown): string | undefined {
  const file = firstFile(drive, folder)
  if (!file) return 'no file'
  act(file)
  return undefined
}
