import { expect } from 'vitest'
import { SITE } from '../tenant/tenant-under-test.ts'
import { MANY } from './client-ground.ts'
import type { GraphJourney } from './graph-journeys.ts'
import { type GraphJudge, refusalOf, type Wire } from './graph-judge.ts'
import { digest, generateFile } from './large-file.ts'

const MB = 1_000_000
const MONTH_MS = 31 * 86_400_000

/** Sites, folders, files and what changed among them. */
export const driveJourneys: Readonly<Record<string, GraphJourney>> = {
  async 'finds the site by its path and by words, and its libraries'(judge) {
    const { id } = await findSite(judge)
    expect(await judge.searchSites('Adult')).toEqual([expect.objectContaining({ id })])
    expect(await judge.searchSites('nothing of the kind')).toEqual([])
    expect(await judge.listDrives(id)).toMatchObject([{ name: 'Documents', driveType: 'documentLibrary' }])
  },

  async 'makes folders in folders, and is refused a name that is taken'(judge) {
    const { drive, home } = await openHome(judge, 'folders')
    const outer = await judge.makeFolder(drive, home.id, 'Evidence (draft) & more', 'fail')
    const inner = await judge.makeFolder(drive, outer.id, '100% #1', 'fail')
    expect(inner.parentReference.id).toBe(outer.id)
    const taken = await refusalOf(judge, judge.makeFolder(drive, home.id, outer.name.toUpperCase(), 'fail'))
    expect(taken).toMatchObject({ status: 409, code: 'nameAlreadyExists' })
    expect((await judge.makeFolder(drive, home.id, outer.name, 'rename')).name).toBe(`${outer.name} 1`)
    const names = (await judge.listChildren(drive, home.name)).map(({ name }) => name)
    expect(names.toSorted()).toEqual([outer.name, `${outer.name} 1`])
  },

  async 'uploads 10 bytes and 5 MB, and reads them again'(judge) {
    const { drive, home } = await openHome(judge, 'small')
    for (const size of [10, 5 * MB]) {
      const bytes = Buffer.concat([...generateFile(size)])
      const { id } = await judge.putFile(drive, `${home.name}/${size}.bin`, bytes)
      expect(await judge.getItem(drive, `${home.name}/${size}.bin`)).toMatchObject({ id, size })
      expect(await digest(await judge.readFile(drive, id))).toEqual(await digest([bytes]))
    }
  },

  async 'uploads 300 MB in ranges, and reads them again'(judge) {
    const { drive, home } = await openHome(judge, 'large')
    const { id, size } = await judge.uploadInRanges(drive, home.name, 'large.bin', 300 * MB)
    expect(size).toBe(300 * MB)
    expect(await digest(await judge.readFile(drive, id))).toEqual(await digest(generateFile(300 * MB)))
    await judge.deleteItem(drive, id)
  },

  async 'lists 5,000 children, each once'(judge) {
    const children = await judge.listChildren(await findDrive(judge), 'Many')
    expect(children).toHaveLength(MANY)
    expect(new Set(children.map(({ id }) => id)).size).toBe(MANY)
  },

  async 'moves, renames and deletes'(judge) {
    const { drive, home } = await openHome(judge, 'moves')
    const target = await judge.makeFolder(drive, home.id, 'Target', 'fail')
    const { id } = await judge.putFile(drive, `${home.name}/a.txt`, Buffer.from('as agreed'))
    await judge.changeItem(drive, id, { parentReference: { id: target.id } })
    await judge.changeItem(drive, id, { name: 'b.txt' })
    expect(await judge.getItem(drive, `${home.name}/Target/b.txt`)).toMatchObject({ id, name: 'b.txt' })
    await judge.deleteItem(drive, target.id)
    const gone = await refusalOf(judge, judge.getItem(drive, `${home.name}/Target/b.txt`))
    expect(gone).toMatchObject({ status: 404, code: 'itemNotFound' })
  },

  async 'follows the changes, and begins again when its link is too old'(judge, { tenant }) {
    const { drive, home } = await openHome(judge, 'delta')
    const first = await judge.readDelta(drive)
    expect(idsOf(first.items).size).toBeGreaterThan(MANY)
    const { id } = await judge.putFile(drive, `${home.name}/new.txt`, Buffer.from('new'))
    const second = await judge.readDelta(drive, first.link)
    expect(second.items.filter(({ file }) => file)).toMatchObject([{ id, name: 'new.txt' }])
    await judge.deleteItem(drive, id)
    const third = await judge.readDelta(drive, second.link)
    expect(third.items.filter(({ deleted }) => deleted).map((item) => item.id)).toEqual([id])
    tenant.clock.set(tenant.clock.now() + MONTH_MS)
    const { status, location } = await refusalOf(judge, judge.readDelta(drive, third.link))
    expect(status).toBe(410)
    const again = await judge.readDelta(drive, location ?? '')
    expect(idsOf(again.items)).toEqual(idsOf(first.items))
    expect((await judge.readDelta(drive, again.link)).items.filter(({ root }) => !root)).toEqual([])
  },
}

function idsOf(items: Wire[]): Set<string> {
  return new Set(items.map(({ id }) => id))
}

export async function findDrive(judge: GraphJudge): Promise<string> {
  const [drive] = await judge.listDrives((await findSite(judge)).id)
  return drive.id
}

function findSite(judge: GraphJudge): Promise<Wire> {
  const [hostname = '', path = ''] = SITE.split(':/')
  return judge.findSite(hostname, path)
}

/** A folder for one journey, whoever came here before. */
async function openHome(judge: GraphJudge, name: string): Promise<{ drive: string; home: Wire }> {
  const drive = await findDrive(judge)
  return { drive, home: await judge.makeFolder(drive, 'root', name, 'rename') }
}
