import { beforeEach, describe, expect, it } from 'vitest'
import { toldDeed } from '../../bot/telling/told-deed.ts'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { standing } from '../../src/domain/inspection/kept.ts'
import { act } from '../../src/services/deed/act.ts'
import { handIn } from '../../src/services/deed/hand-in.ts'
import { finishReleases } from '../../src/services/deed/release.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { see } from '../../src/services/see.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { losing } from '../support/failing-calls.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const inspectionId = 'northmoor'
const PIR = 'w06-fri-pir'
const TRACKER = 'w10-fri-initial-case-tracker-returned'
const INSIDE = 'w10-fri-good-practice-sample'
const pir = { inspectionId, itemId: PIR }
const { coordinator, pirHealth, stranger } = PEOPLE

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  await provision(needs, inspectionId)
})

it('a deed stands where the card cannot be shown anew, and the log says why without its words', async () => {
  needs.messenger.post = async () => {
    throw new Error('Secret plan.docx')
  }
  await act(needs, { ...pir, by: coordinator, act: { type: 'ready' } })
  expect((await see(needs, inspectionId)).items.find(({ dated }) => dated.item.id === PIR)?.status.state).toBe('ready')
  expect(needs.logged).toContainEqual({
    ...{ level: 'warn', event: 'card not refreshed' },
    facts: { inspection: inspectionId, reason: 'Error' },
  })
})

describe('pressed twice, or by two people at once', () => {
  it('a return is handed in by the first alone', async () => {
    await upload('working')
    const both = await Promise.allSettled([
      handIn(needs, { ...pir, by: coordinator }),
      handIn(needs, { ...pir, by: pirHealth }),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await handIns()).toMatchObject([{ by: { person: coordinator.id } }])
  })

  it('an action is taken by the first alone, and a double click takes it once', async () => {
    const free = (await see(needs, inspectionId)).items.find(
      ({ dated, owner }) => dated.item.kind === 'action' && !owner.person,
    )
    const itemId = free?.dated.item.id ?? ''
    const take = (by: { id: string; name: string }) =>
      act(needs, { inspectionId, itemId, by, act: { type: 'taken', person: by.id, name: by.name } })
    const all = await Promise.allSettled([take(pirHealth), take(PEOPLE.survey), take(pirHealth)])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('a late hand-in is not handed in again', async () => {
    needs.clock.set('2027-02-19T15:00:00Z')
    await upload('working')
    await handIn(needs, { ...pir, by: coordinator })
    await expect(handIn(needs, { ...pir, by: pirHealth })).rejects.toThrow('is marked handed in late already.')
    expect(await handIns()).toHaveLength(1)
  })

  it('what is settled is undone before it is called something else', async () => {
    await upload('working')
    const { id } = await handIn(needs, { ...pir, by: coordinator })
    const notApplicable = () => act(needs, { ...pir, by: coordinator, act: { type: 'not applicable', reason: 'No.' } })
    await expect(notApplicable()).rejects.toThrow('Undo that first.')
    await undoDeed(needs, { inspectionId, deedId: id, by: coordinator })
    await notApplicable()
  })
})

it('a milestone that was reached can be marked done, and taken back', async () => {
  const milestone = (await see(needs, inspectionId)).items.find(({ dated }) => dated.item.kind === 'milestone')
  const itemId = milestone?.dated.item.id ?? ''
  const { id } = await act(needs, { inspectionId, itemId, by: coordinator, act: { type: 'done' } })
  const stateNow = async () =>
    (await see(needs, inspectionId)).items.find(({ dated }) => dated.item.id === itemId)?.status.state
  expect(await stateNow()).toBe('done')
  await undoDeed(needs, { inspectionId, deedId: id, by: coordinator })
  expect(await stateNow()).toBe('awaited')
})

it.each([
  [
    PIR,
    { type: 'moved', to: { day: '2027-03-01', start: '10:00' }, from: { day: '2027-03-01', start: '09:00' } },
    'only a meeting can be moved',
  ],
  ['m-pm1', { type: 'handed in', when: 0, where: 'by hand' }, 'only a return is handed in'],
  ['w01-mon-notification', { type: 'signed off' }, 'only a return is signed off'],
] as const)('%s does not take what it cannot, in words', async (itemId, wished, words) => {
  await expect(act(needs, { inspectionId, itemId, by: coordinator, act: wished })).rejects.toThrow(words)
})

describe('a release', () => {
  it('is its presser’s, even where the watch looks at that very moment', async () => {
    await upload('working')
    const looks: Promise<boolean>[] = []
    const watched = {
      ...needs,
      library: {
        ...needs.library,
        async move(...given: Parameters<typeof needs.library.move>) {
          const moved = await needs.library.move(...given)
          looks.push(syncLibrary(needs, inspectionId))
          await new Promise((resolve) => setTimeout(resolve, 5))
          return moved
        },
      },
    }
    await handIn(watched, { ...pir, by: pirHealth })
    await Promise.all(looks)
    expect(await handIns()).toMatchObject([{ by: { person: pirHealth.id } }])
  })

  it('whose answer was lost is looked up in the library', async () => {
    await upload('working')
    await handIn(
      { ...needs, library: { ...needs.library, move: losing(needs.library.move, unanswered) } },
      { ...pir, by: coordinator },
    )
    expect(await handIns()).toMatchObject([{ by: { person: coordinator.id } }])
  })

  it('that did not happen is not said to have happened, and is finished as soon as the library answers', async () => {
    await upload('working')
    const move = () => Promise.reject(unanswered())
    const release = handIn({ ...needs, library: { ...needs.library, move } }, { ...pir, by: coordinator })
    await expect(release).rejects.toThrow('Waymark finishes this by itself')
    expect(await handIns()).toEqual([])
    expect(needs.woken).toContain(inspectionId)
    expect(await finishReleases(needs, inspectionId)).toBe(false)
    await syncLibrary(needs, inspectionId)
    expect(await handIns()).toHaveLength(1)
  })

  it('that was refused for sure is not made later', async () => {
    await upload('working')
    const busy = new GraphFailure('throttled', { status: 429, code: 'tooManyRequests', message: 'Later.' })
    const move = () => Promise.reject(busy)
    const release = handIn({ ...needs, library: { ...needs.library, move } }, { ...pir, by: coordinator })
    await expect(release).rejects.toBe(busy)
    await finishReleases(needs, inspectionId)
    await syncLibrary(needs, inspectionId)
    expect(await handIns()).toEqual([])
  })

  it('in parts that stops at a file somebody has open goes on when it is closed', async () => {
    for (const name of ['Health.xlsx', 'Carers.xlsx']) await upload('working', TRACKER, name)
    let open = true
    let moves = 0
    const locked = new GraphFailure('locked', { status: 423, code: 'resourceLocked', message: 'In use.' })
    const move: typeof needs.library.move = async (...given) => {
      moves += 1
      if (moves > 1 && open) throw locked
      return needs.library.move(...given)
    }
    const stuck = { ...needs, library: { ...needs.library, move } }
    await handIn(stuck, { inspectionId, itemId: TRACKER, by: coordinator })
    expect(await trackerStatus()).toMatchObject({ state: 'handed in', leftBehind: 1 })
    expect(await finishReleases(stuck, inspectionId)).toBe(true)
    open = false
    expect(await finishReleases(stuck, inspectionId)).toBe(false)
    expect(await filesIn('shared', TRACKER)).toHaveLength(2)
    await syncLibrary(needs, inspectionId)
    expect((await trackerStatus())?.attention).toBeUndefined()
  })

  it('in parts whose second file is refused for now says that the rest follows, not that nothing was changed', async () => {
    for (const name of ['Health.xlsx', 'Carers.xlsx']) await upload('working', TRACKER, name)
    const busy = new GraphFailure('throttled', { status: 429, code: 'tooManyRequests', message: 'Later.' })
    const library = { ...needs.library, move: failingAfterOne(busy) }
    const deed = await handIn({ ...needs, library }, { inspectionId, itemId: TRACKER, by: coordinator })
    expect(toldDeed(await see(needs, inspectionId), deed)).toMatch(/handed in .*One of its files is still .* by itself/)
    expect(await finishReleases(needs, inspectionId)).toBe(false)
    expect(await filesIn('shared', TRACKER)).toHaveLength(2)
  })

  it.each([
    ['a column of which was changed meanwhile takes it along', false],
    ['that was changed meanwhile leaves it, says so, and hands in the rest when asked again', true],
  ])('in parts with a second file %s', async (_, content) => {
    for (const name of ['Health.xlsx', 'Carers.xlsx']) await upload('working', TRACKER, name)
    let moves = 0
    const move: typeof needs.library.move = async (...given) => {
      moves += 1
      const [second] = moves === 2 ? await filesIn('working', TRACKER) : []
      if (second && content) await upload('working', TRACKER, second.name)
      else if (second) needs.library.drag(second.id, second.parentId)
      return needs.library.move(...given)
    }
    const library = { ...needs.library, move }
    await handIn({ ...needs, library }, { inspectionId, itemId: TRACKER, by: coordinator })
    expect(await filesIn('shared', TRACKER)).toHaveLength(content ? 1 : 2)
    if (!content) return
    await expect(handIn(needs, { inspectionId, itemId: TRACKER, by: coordinator })).rejects.toThrow('already')
    needs.clock.set(needs.clock.now() + 60_000)
    await syncLibrary(needs, inspectionId)
    await handIn(needs, { inspectionId, itemId: TRACKER, by: coordinator })
    await syncLibrary(needs, inspectionId)
    expect(await filesIn('shared', TRACKER)).toHaveLength(2)
    expect((await trackerStatus())?.leftBehind).toBeUndefined()
  })

  it('in parts whose first answer was lost is finished, though the library refuses to say where the file lies', async () => {
    for (const name of ['Health.xlsx', 'Carers.xlsx']) await upload('working', TRACKER, name)
    const busy = new GraphFailure('throttled', { status: 429, code: 'tooManyRequests', message: 'Later.' })
    const library = {
      ...needs.library,
      move: losing(needs.library.move, unanswered),
      entries: () => Promise.reject(busy),
    }
    const release = handIn({ ...needs, library }, { inspectionId, itemId: TRACKER, by: coordinator })
    await expect(release).rejects.toThrow('Waymark finishes this by itself')
    expect(await finishReleases(needs, inspectionId)).toBe(false)
    expect(await filesIn('shared', TRACKER)).toHaveLength(2)
  })

  it('in parts is not finished once somebody took the hand-in back', async () => {
    for (const name of ['Health.xlsx', 'Carers.xlsx']) await upload('working', TRACKER, name)
    let moves = 0
    const locked = new GraphFailure('locked', { status: 423, code: 'resourceLocked', message: 'In use.' })
    const move: typeof needs.library.move = (...given) => {
      moves += 1
      return moves > 1 ? Promise.reject(locked) : needs.library.move(...given)
    }
    const stuck = { ...needs, library: { ...needs.library, move } }
    const { id } = await handIn(stuck, { inspectionId, itemId: TRACKER, by: coordinator })
    needs.clock.set(needs.clock.now() + 60_000)
    await undoDeed(needs, { inspectionId, deedId: id, by: coordinator })
    expect(await finishReleases(needs, inspectionId)).toBe(false)
    expect(await filesIn('working', TRACKER)).toHaveLength(1)
    expect(await handIn(needs, { inspectionId, itemId: TRACKER, by: coordinator })).toMatchObject({ type: 'handed in' })
    expect(await filesIn('shared', TRACKER)).toHaveLength(2)
  })

  it('counts again after it was undone and the same file went back and forth', async () => {
    await upload('shared')
    await syncLibrary(needs, inspectionId)
    const [seen] = await handIns()
    await undoDeed(needs, { inspectionId, deedId: seen?.id ?? '', by: coordinator })
    for (const area of ['working', 'shared'] as const) {
      needs.clock.set(needs.clock.now() + 60_000)
      await move(area)
      await syncLibrary(needs, inspectionId)
    }
    expect(await handIns()).toMatchObject([{ by: 'watch' }])
  })

  it('takes all files of a return that has several parts', async () => {
    await upload('working', TRACKER, 'Health inputs.xlsx')
    await upload('working', TRACKER, 'Unpaid carer support.xlsx')
    await handIn(needs, { inspectionId, itemId: TRACKER, by: coordinator })
    expect(await filesIn('shared', TRACKER)).toHaveLength(2)
  })

  it('of what lies inside another return is not for somebody who may not hand in that one', async () => {
    await upload('working', TRACKER)
    const { id, name } = PEOPLE.survey
    const taken = { type: 'taken', person: id, name } as const
    await act(needs, { inspectionId, itemId: INSIDE, by: PEOPLE.survey, act: taken })
    const release = handIn(needs, { inspectionId, itemId: INSIDE, by: PEOPLE.survey })
    await expect(release).rejects.toMatchObject({ reason: 'not allowed' })
    expect(await filesIn('shared', TRACKER)).toEqual([])
  })
})

describe('somebody without a seat', () => {
  it('learns of no item and asks nothing of the library', async () => {
    let looks = 0
    const counting = {
      ...needs,
      library: {
        ...needs.library,
        changes: (...given: Parameters<typeof needs.library.changes>) => {
          looks += 1
          return needs.library.changes(...given)
        },
      },
    }
    const tries = [PIR, 'no-such-item', 'w01-mon-notification'].map((itemId) =>
      handIn(counting, { inspectionId, itemId, by: stranger }),
    )
    const told = await Promise.allSettled([...tries, undoDeed(needs, { inspectionId, deedId: 'id-1', by: stranger })])
    expect(told.map((one) => one.status === 'rejected' && one.reason.reason)).toEqual(Array(4).fill('not allowed'))
    expect(looks).toBe(0)
  })
})

async function folderOf(area: 'working' | 'shared', item = PIR): Promise<string> {
  const folder = (await needs.store.folders.of(inspectionId)).find(({ key }) => key === folderKey(area, item))
  return folder?.itemId ?? ''
}

async function upload(area: 'working' | 'shared', item = PIR, name = 'PIR.xlsx') {
  return needs.library.upload(await folderOf(area, item), name)
}

async function filesIn(area: 'working' | 'shared', item = PIR) {
  const folder = await folderOf(area, item)
  return (await needs.library.children('drive', [folder])).get(folder) ?? []
}

/** A person moves the PIR from the other area into this one. */
async function move(to: 'working' | 'shared') {
  const [file] = await filesIn(to === 'shared' ? 'working' : 'shared')
  if (file) await needs.library.move('drive', file.id, await folderOf(to), file.eTag)
}

/** The first move is made, the others fail. */
function failingAfterOne(failure: GraphFailure): typeof needs.library.move {
  let moves = 0
  return (...given) => {
    moves += 1
    return moves > 1 ? Promise.reject(failure) : needs.library.move(...given)
  }
}

async function trackerStatus() {
  return (await see(needs, inspectionId)).items.find(({ dated }) => dated.item.id === TRACKER)?.status
}

async function handIns() {
  return standing(await needs.store.deeds.of(inspectionId)).filter(
    ({ type, itemId }) => type === 'handed in' && itemId === PIR,
  )
}

function unanswered(): GraphFailure {
  return new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'Microsoft Graph did not answer.' })
}
