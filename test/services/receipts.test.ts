import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import type { HandInReceipt } from '../../src/domain/evidence/hand-in-receipt.ts'
import { act } from '../../src/services/deed/act.ts'
import { handIn } from '../../src/services/deed/hand-in.ts'
import { keepReceipts } from '../../src/services/deed/keep-receipts.ts'
import { signOff } from '../../src/services/deed/sign-off.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const inspectionId = 'northmoor'
const TRACKER = 'w10-fri-initial-case-tracker-returned'
const PLAN = 'w08-fri-engagement-plan'
const NUMBER = 'w06-survey-return-rate-number'
const RECORDS = 'w14-wed-records-uploaded'
const { coordinator } = PEOPLE

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  await provision(needs, inspectionId)
})

/** A return into the shared area whose file names are kept. */
async function openReturn(): Promise<string> {
  const [programme] = [...needs.programmes.values()]
  const found = programme?.items.find(
    (item) =>
      item.kind === 'return' && item.destination === 'shared-area' && !item.restricted && !item.parts && !item.inside,
  )
  return found?.id ?? PLAN
}

async function folderOf(area: 'working' | 'shared', item: string): Promise<string> {
  const folder = (await needs.store.folders.of(inspectionId)).find(({ key }) => key === folderKey(area, item))
  return folder?.itemId ?? ''
}

async function upload(area: 'working' | 'shared', item: string, name: string, content = 'the content') {
  const entry = needs.library.upload(await folderOf(area, item), name, content.length)
  needs.uploads.bytes.set(entry.id, new TextEncoder().encode(content))
  return entry
}

function shaOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

async function receipts(): Promise<readonly HandInReceipt[]> {
  const ids = await needs.store.receipts.ids(inspectionId)
  return (await Promise.all(ids.map((id) => needs.store.receipts.get(inspectionId, id)))).flatMap((one) => one ?? [])
}

const file = () => keepReceipts.run(needs, inspectionId)

describe('a receipt', () => {
  it('is written with the hand-in, names the files, and gets the digest of what went', async () => {
    const itemId = await openReturn()
    await upload('working', itemId, 'Plan.docx')
    await signOff(needs, { inspectionId, itemId, by: coordinator })
    const deed = await handIn(needs, { inspectionId, itemId, by: coordinator })
    const written = await needs.store.receipts.get(inspectionId, deed.id)
    expect(written).toMatchObject({
      ...{ id: deed.id, itemId, partnership: inspectionFor().partnership, area: 'shared', restricted: false },
      ...{ handedIn: { where: 'the shared area' }, by: deed.by, asHandedIn: true },
      signedOff: { by: coordinator.name },
      files: [{ name: 'Plan.docx', size: 11, digest: 'pending' }],
    })
    expect(await file()).toEqual({ changed: true, again: needs.clock.now() })
    expect((await receipts())[0]?.files).toMatchObject([{ digest: { sha256: shaOf('the content') } }])
    expect(await file()).toEqual({ changed: false, again: null })
    expect(needs.contents.downloads).toHaveLength(1)
  })

  it('says later what was true then, whatever becomes of the file and the hand-in', async () => {
    const itemId = await openReturn()
    const { id } = await upload('working', itemId, 'Plan.docx')
    const deed = await handIn(needs, { inspectionId, itemId, by: coordinator })
    await file()
    const before = await needs.store.receipts.get(inspectionId, deed.id)
    needs.clock.set('2027-02-16T10:00:00Z')
    needs.library.rename(id, 'Other.docx')
    await upload('shared', itemId, 'Other.docx', 'something else')
    await syncLibrary(needs, inspectionId)
    await undoDeed(needs, { inspectionId, deedId: deed.id, by: coordinator })
    await file()
    expect(await needs.store.receipts.get(inspectionId, deed.id)).toEqual(before)
    needs.clock.set('2027-02-16T10:05:00Z')
    const again = await handIn(needs, { inspectionId, itemId, by: coordinator })
    await file()
    expect((await needs.store.receipts.get(inspectionId, again.id))?.files).toMatchObject([
      { name: 'Other.docx', digest: { sha256: shaOf('something else') } },
    ])
  })

  it('says that a digest is lost where the file was changed before it could be read', async () => {
    const itemId = await openReturn()
    await upload('working', itemId, 'Plan.docx')
    await handIn(needs, { inspectionId, itemId, by: coordinator })
    await upload('shared', itemId, 'Plan.docx', 'changed')
    await file()
    expect((await receipts())[0]?.files).toMatchObject([{ digest: 'pending' }])
    await syncLibrary(needs, inspectionId)
    needs.clock.set(needs.clock.now() + 2 * 60 * 60_000)
    await file()
    expect((await receipts())[0]?.files).toMatchObject([{ digest: 'lost' }])
  })

  it('has the digest of a file into which SharePoint wrote its own properties meanwhile', async () => {
    const itemId = await openReturn()
    const { id } = await upload('working', itemId, 'Plan.docx')
    await handIn(needs, { inspectionId, itemId, by: coordinator })
    const [before] = await needs.store.library.byId(inspectionId, [id])
    await upload('shared', itemId, 'Plan.docx', 'the content, promoted')
    await syncLibrary(needs, inspectionId)
    const [promoted] = await needs.store.library.byId(inspectionId, [id])
    if (!before || !promoted) throw new Error('not on record')
    await needs.store.library.saveFiles(inspectionId, [{ ...promoted, content: before.content }])
    await file()
    const sha256 = shaOf('the content, promoted')
    expect((await receipts())[0]?.files).toMatchObject([{ digest: { sha256 } }])
  })

  it('takes the digest of an examination of the same content, and of no other', async () => {
    const itemId = await openReturn()
    const entry = await upload('working', itemId, 'Plan.docx')
    await handIn(needs, { inspectionId, itemId, by: coordinator })
    const examination = { fileId: entry.id, examinedAt: 0, facts: { sha256: 'abc' } as never }
    const of = (cTag: string) => async () => new Map([[entry.id, { ...examination, cTag }]])
    const store = (cTag: string) => ({ ...needs.store, examinations: { ...needs.store.examinations, of: of(cTag) } })
    await keepReceipts.run({ ...needs, store: store(entry.cTag) }, inspectionId)
    expect((await receipts())[0]?.files).toMatchObject([{ digest: { sha256: 'abc' } }])
    expect(needs.contents.downloads).toEqual([])
    await needs.store.receipts.save({
      ...(await receipts())[0],
      files: [{ ...(await receipts())[0]?.files[0], digest: 'pending' }],
    } as never)
    await keepReceipts.run({ ...needs, store: store('another') }, inspectionId)
    expect((await receipts())[0]?.files).toMatchObject([{ digest: { sha256: shaOf('the content') } }])
  })

  it('waits for a library that does not answer, some files at a time', async () => {
    const itemId = TRACKER
    for (let n = 1; n <= 7; n += 1) await upload('working', itemId, `Evidence ${n}.docx`, `content ${n}`)
    await handIn(needs, { inspectionId, itemId, by: coordinator })
    const [first] = (await receipts())[0]?.files ?? []
    needs.contents.blows.set(first?.id ?? '', 'unavailable')
    expect(await file()).toEqual({ changed: false, again: needs.clock.now() + 5 * 60_000 })
    needs.contents.blows.clear()
    for (let pass = 0; pass < 2; pass += 1) expect(await file()).toMatchObject({ again: needs.clock.now() })
    expect(await file()).toMatchObject({ again: null })
    const digests = (await receipts())[0]?.files.map(({ digest }) =>
      typeof digest === 'string' ? digest : digest.sha256,
    )
    expect(digests?.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => shaOf(`content ${n}`)).toSorted())
  })

  it('is not kept waiting by others that wait for good', async () => {
    const itemId = await openReturn()
    const good = await upload('working', itemId, 'Plan.docx')
    await handIn(needs, { inspectionId, itemId, by: coordinator })
    const [written] = await receipts()
    if (!written) throw new Error('There is no receipt.')
    const bad = await upload('shared', TRACKER, 'Bad.xlsx')
    needs.contents.blows.set(bad.id, 'forbidden')
    await syncLibrary(needs, inspectionId)
    const { cTag } = bad
    const files = written.files.map((one) => ({ ...one, id: bad.id, cTag, content: cTag }))
    for (let n = 0; n < 6; n += 1) await needs.store.receipts.save({ ...written, id: `!${n}`, files })
    await needs.store.receipts.save({ ...written, id: '~' })
    await file()
    expect((await needs.store.receipts.get(inspectionId, '~'))?.files).toMatchObject([
      { digest: { sha256: good && shaOf('the content') } },
    ])
  })

  it('keeps the digest that another process has found meanwhile', async () => {
    const itemId = TRACKER
    for (let n = 1; n <= 2; n += 1) await upload('working', itemId, `Evidence ${n}.docx`, `content ${n}`)
    await handIn(needs, { inspectionId, itemId, by: coordinator })
    const [first, second] = (await receipts())[0]?.files ?? []
    const { digest } = needs.contents
    const slow: typeof digest = async (drive, id) => {
      if (id === first?.id) {
        await file()
        needs.contents.blows.set(second?.id ?? '', 'unavailable')
      }
      return digest(drive, id)
    }
    await keepReceipts.run({ ...needs, contents: { ...needs.contents, digest: slow } }, inspectionId)
    expect((await receipts())[0]?.files.map((one) => typeof one.digest)).toEqual(['object', 'object'])
  })

  it('that cannot be written, since its item is gone, is no change with every look', async () => {
    const deed = { id: 'watch/gone', inspectionId, itemId: 'gone', at: 0, by: 'watch' as const }
    await needs.store.deeds.record({ ...deed, type: 'handed in', when: 0, where: 'the shared area' })
    expect(await file()).toEqual({ changed: false, again: null })
  })

  it('of a restricted return names no file, and of people’s records takes no digest', async () => {
    await upload('working', TRACKER, 'Secret name.xlsx')
    await handIn(needs, { inspectionId, itemId: TRACKER, by: coordinator })
    await upload('working', RECORDS, 'Jo Sample.pdf')
    await handIn(needs, { inspectionId, itemId: RECORDS, by: coordinator })
    await file()
    const kept = await receipts()
    expect(JSON.stringify(kept)).not.toMatch(/Secret name|Jo Sample/)
    expect(kept.find(({ itemId }) => itemId === TRACKER)).toMatchObject({
      restricted: true,
      files: [{ name: null, digest: { sha256: shaOf('the content') } }],
    })
    expect(kept.find(({ itemId }) => itemId === RECORDS)?.files).toMatchObject([{ name: null, digest: 'never' }])
    expect(needs.contents.downloads).toHaveLength(1)
  })

  it('of a statement keeps its words and needs no file', async () => {
    const when = needs.clock.now() - 60_000
    const stated = { where: 'a message to the SSO', when, proof: 'her answer', words: '1,240 people.' }
    await handIn(needs, { inspectionId, itemId: NUMBER, by: coordinator, stated })
    const { where, proof, words } = stated
    expect(await receipts()).toMatchObject([{ area: null, files: [], handedIn: { when, where, proof, words } }])
    expect(await file()).toEqual({ changed: false, again: null })
  })

  it('keeps no CHI number that somebody wrote down', async () => {
    for (const part of [{ words: 'It was 010170 1233.' }, { proof: '0101701233' }]) {
      const stated = { where: 'a message', when: needs.clock.now(), ...part }
      const wish = handIn(needs, { inspectionId, itemId: NUMBER, by: coordinator, stated })
      await expect(wish).rejects.toThrow('CHI number')
    }
    expect(await receipts()).toEqual([])
  })

  it('of a restricted return keeps no words', async () => {
    const stated = { where: 'the inspectors’ site', when: needs.clock.now(), words: 'About Morag.' }
    await expect(handIn(needs, { inspectionId, itemId: 'w06-fri-pir', by: coordinator, stated })).rejects.toThrow(
      'Nothing of this return is to be written down here',
    )
    expect(await receipts()).toEqual([])
  })

  it('of what the watch saw is written by itself, once', async () => {
    const itemId = await openReturn()
    await upload('shared', itemId, 'Plan.docx')
    await syncLibrary(needs, inspectionId)
    await file()
    await file()
    expect(await receipts()).toMatchObject([{ by: 'watch', asHandedIn: true, files: [{ name: 'Plan.docx' }] }])
  })

  it('says where what lay there at the hand-in is not known', async () => {
    const itemId = await openReturn()
    const entry = await upload('shared', itemId, 'Plan.docx')
    await syncLibrary(needs, inspectionId)
    needs.library.remove(entry.id)
    await upload('shared', itemId, 'Later.docx')
    await syncLibrary(needs, inspectionId)
    await file()
    expect(await receipts()).toMatchObject([{ asHandedIn: false, files: [{ name: 'Later.docx' }] }])
  })
})

describe('killed', () => {
  /** Each call to the store, the library and its contents in turn is the last. */
  it('anywhere, a hand-in has a receipt in the end, and that has the digest of what went', async () => {
    for (let lives = 1; lives < 200; lives += 1) {
      needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
      await provision(needs, inspectionId)
      const itemId = await openReturn()
      await upload('working', itemId, 'Plan.docx')
      const mortal = dieAfter(needs, lives)
      const died = await handIn(mortal, { inspectionId, itemId, by: coordinator })
        .then(() => keepReceipts.run(mortal, inspectionId))
        .then(() => false)
        .catch(() => true)
      await syncLibrary(needs, inspectionId)
      const done = (await needs.store.deeds.of(inspectionId)).filter(({ type }) => type === 'handed in')
      for (let pass = 0; pass < 3; pass += 1) await file()
      expect((await receipts()).map(({ id }) => id)).toEqual(done.map(({ id }) => id))
      for (const { files } of await receipts()) {
        expect(files).toMatchObject([{ name: 'Plan.docx', digest: { sha256: shaOf('the content') } }])
      }
      if (!died) return
    }
    throw new Error('It never came to its end.')
  })
})

describe('a sign-off', () => {
  it('is of the files as they are, though no look has shown them yet, and refused where others were looked at', async () => {
    const itemId = await openReturn()
    await upload('working', itemId, 'Plan.docx')
    await syncLibrary(needs, inspectionId)
    await upload('working', itemId, 'Plan.docx', 'a typing error less')
    const seen = '1'
    await expect(signOff(needs, { inspectionId, itemId, by: coordinator, seen })).rejects.toThrow('changed just now')
    const { of } = (await signOff(needs, { inspectionId, itemId, by: coordinator })) as { of?: unknown }
    const contents = (await needs.store.library.contents(inspectionId, [folderKey('working', itemId)]))
      .values()
      .next().value
    expect(of).toEqual({ files: 1, version: contents?.version })
  })

  it('of files that cannot be looked at is of those last seen', async () => {
    const itemId = await openReturn()
    await upload('working', itemId, 'Plan.docx')
    await syncLibrary(needs, inspectionId)
    await upload('working', itemId, 'Later.docx')
    const library = { ...needs.library, changes: () => Promise.reject(unanswered()) }
    expect(await signOff({ ...needs, library }, { inspectionId, itemId, by: coordinator })).toMatchObject({
      of: { files: 1 },
    })
  })
})

it('what arrived in no folder is noted with when, how and from whom', async () => {
  const when = Date.parse('2027-02-12T16:00:00Z')
  const [incoming] = [...needs.programmes.values()][0]?.items.filter(({ kind }) => kind === 'incoming') ?? []
  const itemId = incoming?.id ?? ''
  const arrived = { type: 'arrived', when, how: 'email', from: 'the SSO' } as const
  await expect(
    act(needs, { inspectionId, itemId, by: coordinator, act: { ...arrived, when: needs.clock.now() + 1 } }),
  ).rejects.toThrow('at which it arrived')
  expect(await act(needs, { inspectionId, itemId, by: coordinator, act: arrived })).toMatchObject(arrived)
})

function unanswered(): GraphFailure {
  return new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'Microsoft Graph did not answer.' })
}

/** Whatever is asked of the outside or the store after so many calls is not done any more. */
function dieAfter(whole: MemorySurroundings, lives: number): MemorySurroundings {
  let left = lives
  const mortal = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name, self) {
        const member: unknown = Reflect.get(target, name, self)
        if (name === 'transaction') return (work: (store: unknown) => unknown) => live(() => work(whole.store))
        if (typeof member === 'function') return (...given: unknown[]) => live(() => member.apply(target, given))
        return typeof member === 'object' && member !== null ? mortal(member) : member
      },
    })
  const live = async (work: () => unknown) => {
    left -= 1
    if (left < 0) throw new Error('killed')
    return work()
  }
  const { store, library, contents } = whole
  return { ...whole, store: mortal(store), library: mortal(library), contents: mortal(contents) }
}
