import { handIn } from '../../../src/services/deed/hand-in.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { bytesOf } from '../../tenant/graph-client.ts'
import type { Act, ActKind } from '../story.ts'
import { editColumn, editHere, editLogged } from './column-acts.ts'
import type { Item } from './observer.ts'
import { INSPECTION } from './programme.ts'
import { ask, choose, type Scene } from './scene.ts'

const FILE_NAMES = [
  'Draft.docx',
  'Draft v2.docx',
  'Plan.pdf',
  'Cases.xlsx',
  'notes.txt',
  'Notes.TXT',
  'no extension',
  '50% + a #1.pdf',
  ...['~$Draft.docx', 'download.tmp', 'Åse & co.docx', 'UPPER.XLSX'],
]
const FOLDER_NAMES = ['Drafts', 'Old', 'From the board', 'W02 Plan', 'drafts']
/** Planned folders in which most of it happens. */
const BUSY: readonly string[] = [
  ...['working/plan', 'shared/plan', 'working/sample', 'shared/sample', 'shared/tracker', 'shared/timetable'],
  ...['working/evidence', 'working/evidence/1.1', 'shared/evidence/1.1', 'shared/evidence/2.1'],
]
const RETURNS = ['plan', 'sample', 'tracker']
const COORDINATOR = 0

type Deed = (scene: Scene, act: Act) => Promise<unknown>

const files = ({ items }: Scene) => [...items.values()].filter(({ isFolder }) => !isFolder)
const folders = ({ items }: Scene) => [...items.values()].filter(({ isFolder, parent }) => isFolder && parent !== null)
const own = (scene: Scene) => folders(scene).filter(({ id }) => !scene.planned.has(id))
/** People's own mostly; a planned one is renamed or moved now and then. */
const someFolder = (scene: Scene, { what, name }: Act) =>
  choose(name % 4 === 0 || own(scene).length === 0 ? movable(scene) : own(scene), what)
const movable = (scene: Scene) => folders(scene).filter(({ id }) => scene.planned.get(id) !== 'base')
/** What has begun to arrive comes to its end as often as anything else is written anew. */
const toWrite = (scene: Scene, { name }: Act) => {
  const begun = files(scene).filter(({ size }) => size === 0)
  return name % 2 === 0 && begun.length > 0 ? begun : files(scene)
}
/** Where things belong mostly, people's own folders among them, or anywhere in the library. */
const target = (scene: Scene, { to }: Act) => choose(targets(scene, to % 8), Math.floor(to / 8))
const targets = (scene: Scene, chance: number) => {
  if (chance === 0) return folders(scene)
  const some = chance < 3 ? own(scene) : []
  if (some.length > 0) return some
  const isWanted = (key: string | undefined) => key !== undefined && (chance === 3 || BUSY.includes(key))
  return folders(scene).filter(({ id }) => isWanted(scene.planned.get(id)))
}

const DEEDS: Readonly<Record<ActKind, Deed>> = {
  upload: (scene, act) => {
    const folder = target(scene, act)
    return on(folder, ({ id }) =>
      put(scene, act, `/items/${id}:/${encodeURIComponent(choose(FILE_NAMES, act.name) ?? '')}:`),
    )
  },
  'new content': (scene, act) => on(choose(toWrite(scene, act), act.what), ({ id }) => put(scene, act, `/items/${id}`)),
  'rename file': (scene, act) =>
    on(choose(files(scene), act.what), ({ id }) => patch(scene, act, id, { name: choose(FILE_NAMES, act.name) })),
  'move file': (scene, act) => on(choose(files(scene), act.what), ({ id }) => moveTo(scene, act, id)),
  copy: (scene, act) =>
    on(choose([...files(scene), ...files(scene), ...own(scene)], act.what), ({ id }) => {
      const parent = target(scene, act)
      const body = { parentReference: { id: parent?.id }, name: `Copy ${act.name % 3}${extension(scene, id)}` }
      return ask(scene, act, 'POST', `/items/${id}/copy`, body)
    }),
  'delete file': (scene, act) => on(choose(files(scene), act.what), ({ id }) => remove(scene, act, id)),
  restore: (scene, act) => {
    const id = choose(scene.bin, act.what)
    return id === undefined ? none : ask(scene, act, 'POST', `/items/${id}/restore`, {})
  },
  'make folder': (scene, act) => {
    const folder = act.name % 2 === 0 ? choose(own(scene), act.to) : target(scene, act)
    const body = { name: choose(FOLDER_NAMES, act.name), folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
    return folder ? ask(scene, act, 'POST', `/items/${folder.id}/children`, body) : none
  },
  'rename folder': (scene, act) =>
    on(someFolder(scene, act), ({ id }) => patch(scene, act, id, { name: `Renamed ${act.to % 5}` })),
  'move folder': (scene, act) => on(someFolder(scene, act), ({ id }) => moveTo(scene, act, id)),
  'delete folder': (scene, act) =>
    on(choose(act.name % 8 === 0 ? movable(scene) : own(scene), act.what), ({ id }) => remove(scene, act, id)),
  'check out': (scene, act) =>
    on(choose(files(scene), act.what), async ({ id }) => {
      const { status } = await ask(scene, act, 'POST', `/items/${id}/checkout`)
      if (status === 204 && !scene.held.has(id)) scene.held.set(id, act.who)
    }),
  'check in': (scene, act) => {
    const [id, who] = choose([...scene.held], act.what) ?? []
    if (id === undefined || who === undefined) return none
    scene.held.delete(id)
    return ask(scene, { ...act, who }, 'POST', `/items/${id}/checkin`, {})
  },
  'edit column': editColumn,
  'edit logged': editLogged,
  'edit here': editHere,
  'hand in': ({ needs, drive }, { what }) => {
    const itemId = choose(RETURNS, what) ?? ''
    return needs ? handIn(needs, { inspectionId: INSPECTION, itemId, by: drive.seats[COORDINATOR] }) : none
  },
  'take back': async ({ needs, drive }, { what }) => {
    const deeds = (await needs?.store.deeds.of(INSPECTION))?.filter((deed) => deed.type === 'handed in' && !deed.undone)
    const deed = choose(deeds ?? [], what)
    if (needs && deed)
      await undoDeed(needs, { inspectionId: INSPECTION, deedId: deed.id, by: drive.seats[COORDINATOR] })
  },
}

/** Does it, if there is anything to do it to and the library, or the product, lets them. */
export async function doAct(scene: Scene, act: Act): Promise<void> {
  try {
    await DEEDS[act.kind](scene, act)
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof GraphFailure)) throw error
  }
}

const none = Promise.resolve()

function on(item: Item | undefined, work: (item: Item) => Promise<unknown>): Promise<unknown> {
  return item ? work(item) : none
}

function put(scene: Scene, act: Act, address: string): Promise<unknown> {
  const size = 'size' in act ? act.size : 1
  return ask(scene, act, 'PUT', `${address}/content`, bytesOf(`${act.name % 10}`.repeat(size)))
}

function patch(scene: Scene, act: Act, id: string, members: object): Promise<unknown> {
  return ask(scene, act, 'PATCH', `/items/${id}`, members)
}

function moveTo(scene: Scene, act: Act, id: string): Promise<unknown> {
  const folder = act.name % 3 === 0 ? choose(own(scene), act.to) : target(scene, act)
  return folder ? patch(scene, act, id, { parentReference: { id: folder.id } }) : none
}

async function remove(scene: Scene, act: Act, id: string): Promise<void> {
  const answer = await ask(scene, act, 'DELETE', `/items/${id}`)
  if (answer.status === 204) scene.bin.push(id)
}

function extension({ items }: Scene, id: string): string {
  return /\.\w+$/.exec(items.get(id)?.name ?? '')?.[0] ?? ''
}
