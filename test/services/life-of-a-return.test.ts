import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import type { HandInReceipt } from '../../src/domain/evidence/hand-in-receipt.ts'
import { standing } from '../../src/domain/inspection/kept.ts'
import { act } from '../../src/services/deed/act.ts'
import { handIn } from '../../src/services/deed/hand-in.ts'
import { keepReceipts } from '../../src/services/deed/keep-receipts.ts'
import { signOff } from '../../src/services/deed/sign-off.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const inspectionId = 'northmoor'
const itemId = 'w13-fri-scrutiny-timetable'
const by = PEOPLE.coordinator

type Area = 'working' | 'shared'
type Step =
  | { readonly does: 'put'; readonly area: Area; readonly name: string }
  | { readonly does: 'take' | 'drag'; readonly name: string }
  | { readonly does: 'look' | 'sign off' | 'ready' | 'hand in' | 'undo' | 'file' | 'not applicable' }

const name = fc.constantFrom('a.docx', 'b.docx')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('put' as const), area: fc.constantFrom<Area>('working', 'working', 'shared'), name }),
  fc.record({ does: fc.constantFrom('take' as const, 'drag' as const), name }),
  fc.record({
    does: fc.constantFrom<'look' | 'sign off' | 'ready' | 'hand in' | 'undo' | 'file' | 'not applicable'>(
      ...(['look', 'sign off', 'ready', 'hand in', 'hand in', 'undo', 'file', 'not applicable'] as const),
    ),
  }),
)

interface World {
  readonly needs: MemorySurroundings
  readonly folders: Readonly<Record<Area, string>>
  /** What lay in both folders when it was last signed off, and when it was handed in, by deed. */
  readonly held: Map<string, string>
}

async function begin(): Promise<World> {
  const needs = await surroundingsAt('2027-04-05T09:00:00Z', [inspectionFor()])
  await provision(needs, inspectionId)
  const placed = await needs.store.folders.of(inspectionId)
  const idOf = (area: Area) => placed.find(({ key }) => key === folderKey(area, itemId))?.itemId ?? ''
  return { needs, folders: { working: idOf('working'), shared: idOf('shared') }, held: new Map() }
}

/** What truly lies there: files and contents. */
function lying({ needs, folders }: World, areas: readonly Area[] = ['working', 'shared']): string {
  const ids = areas.map((area) => folders[area])
  const files = needs.library.all().filter(({ parentId }) => ids.includes(parentId))
  return JSON.stringify(files.map(({ id, cTag }) => `${id} ${cTag}`).toSorted())
}

async function take(world: World, step: Step): Promise<void> {
  const { needs, folders, held } = world
  const { library } = needs
  const found = 'name' in step ? library.all().find((one) => one.name === step.name) : undefined
  const wish = { inspectionId, itemId, by }
  switch (step.does) {
    case 'put':
      if (!found || found.parentId === folders[step.area]) library.upload(folders[step.area], step.name)
      return
    case 'take':
      if (found) library.remove(found.id)
      return
    case 'drag':
      if (found) library.drag(found.id, found.parentId === folders.working ? folders.shared : folders.working)
      return
    case 'look':
      return void (await syncLibrary(needs, inspectionId))
    case 'file':
      return void (await keepReceipts.run(needs, inspectionId))
    case 'sign off':
      return void held.set((await signOff(needs, wish)).id, lying(world))
    case 'hand in':
      return void held.set((await handIn(needs, wish)).id, lying(world))
    case 'ready':
      return void (await act(needs, { ...wish, act: { type: 'ready' } }))
    case 'not applicable':
      return void (await act(needs, { ...wish, act: { type: 'not applicable', reason: 'Not this time.' } }))
    default: {
      const { status } = await itemNow(world)
      if (status.deedId) await undoDeed(needs, { inspectionId, deedId: status.deedId, by })
    }
  }
}

async function itemNow({ needs }: World) {
  const found = (await see(needs, inspectionId)).items.find(({ dated }) => dated.item.id === itemId)
  if (!found) throw new Error('It is not there.')
  return found
}

/** What is so after a look, whatever came before. */
async function check(world: World): Promise<void> {
  const { needs, held } = world
  await syncLibrary(needs, inspectionId)
  const { status } = await itemNow(world)
  const deeds = standing(await needs.store.deeds.of(inspectionId)).filter((deed) => deed.itemId === itemId)
  const signed = deeds.findLast(({ type }) => type === 'signed off')
  if (signed && status.signedOff) expect(status.signedOff.void === undefined).toBe(held.get(signed.id) === lying(world))
  const handedIn = deeds.findLast(({ type }) => type === 'handed in')
  const isAsItWent = [lying(world), lying(world, ['shared'])].includes(held.get(handedIn?.id ?? '') ?? '')
  if (handedIn && status.deedId === handedIn.id && held.has(handedIn.id) && !isAsItWent) {
    expect(status.attention).toBeDefined()
  }
}

it('is true to its files and deeds in whatever order they come, and every hand-in keeps one receipt', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const world = await begin()
      const written = new Map<string, HandInReceipt>()
      for (const one of steps) {
        world.needs.clock.set(world.needs.clock.now() + 7 * 60_000)
        await take(world, one).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
        await check(world)
        await keepReceipts.run(world.needs, inspectionId)
        const { deeds, receipts } = world.needs.store
        for (const { id } of (await deeds.of(inspectionId)).filter(({ type }) => type === 'handed in')) {
          const receipt = await receipts.get(inspectionId, id)
          const { files: _, ...before } = written.get(id) ?? receipt ?? { files: [] }
          expect(receipt).toMatchObject(before)
          if (receipt) written.set(id, receipt)
        }
        expect((await receipts.ids(inspectionId)).length).toBe(written.size)
      }
    }),
    { numRuns: 60 },
  )
})

it('is not handed in into a folder that was dragged out of the shared area', async () => {
  const { needs, folders } = await begin()
  needs.library.upload(folders.working, 'a.docx')
  needs.library.drag(folders.shared, folders.working)
  await expect(handIn(needs, { inspectionId, itemId, by })).rejects.toMatchObject({ reason: 'not possible' })
  expect(await needs.store.deeds.of(inspectionId)).toEqual([])
  expect(needs.library.all().find((one) => one.name === 'a.docx')?.parentId).toBe(folders.working)
})
