import { beforeEach, describe, expect, it } from 'vitest'
import { provision } from '../../src/services/set-up/provision.ts'
import { seeFolders } from '../../src/services/set-up/see-folders.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionOf } from '../domain/an-inspection.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const INSPECTION = inspectionOf()
const ID = INSPECTION.id
const BASE = INSPECTION.place.baseFolder
const PIR = 'W06 Pre-Inspection Return'

let needs: MemorySurroundings
let working: string
let base: string

beforeEach(async () => {
  needs = await surroundingsAt('2027-01-11T09:00:00Z', [INSPECTION])
  base = needs.library.makeFolder('root', BASE).id
  working = needs.library.makeFolder(base, 'Working').id
  needs.library.makeFolder(base, 'Shared with inspection team')
})

const stepsOf = async (key: string) => (await seeFolders(needs, ID)).steps.find(({ folder }) => folder.key === key)
const idOf = async (key: string) => (await needs.store.folders.of(ID)).find((one) => one.key === key)?.itemId
const namesIn = (id: string) => needs.library.all().flatMap(({ parentId, name }) => (parentId === id ? [name] : []))

describe('a folder of the same purpose under another name', () => {
  it.each(['Week 6 - PIR', 'W6 Pre-Inspection return', '06 Pre Inspection Return'])(
    'called %s is adopted, and none made beside it',
    async (name) => {
      const theirs = needs.library.makeFolder(working, name)
      expect(await stepsOf('working/w06-fri-pir')).toMatchObject({ step: 'adopt', foundAs: name })
      await provision(needs, ID)
      expect(await idOf('working/w06-fri-pir')).toBe(theirs.id)
      expect(namesIn(working)).not.toContain(PIR)
      expect(await stepsOf('working/w06-fri-pir')).toMatchObject({ step: 'keep', foundAs: name })
    },
  )

  it('is adopted with what lies in it, level by level', async () => {
    const log = needs.library.makeFolder(working, 'Evidence-Log')
    const indicator = needs.library.makeFolder(log.id, 'QI 2.1')
    await provision(needs, ID)
    expect(await idOf('working/evidence/2.1')).toBe(indicator.id)
    expect(namesIn(log.id).filter((name) => name.startsWith('2.1'))).toEqual([])
  })

  it('is asked about where there are several, and nothing is made until a person says', async () => {
    needs.library.makeFolder(working, 'Week 6 PIR')
    needs.library.makeFolder(working, 'W06 Pre-Inspection Returns (old)')
    const step = (await provision(needs, ID)).find(({ folder }) => folder.key === 'working/w06-fri-pir')
    expect(step?.step).toBe('ask')
    expect(step?.candidates?.map(({ name }) => name)).toEqual(['Week 6 PIR', 'W06 Pre-Inspection Returns (old)'])
    expect(namesIn(working)).not.toContain(PIR)
    expect((await needs.store.folders.of(ID)).length).toBe(74)
  })

  it('directly in the base folder is asked about where it might be the working one or the shared one', async () => {
    needs.library.makeFolder(base, 'Week 6 - PIR')
    const { steps } = await seeFolders(needs, ID)
    const asked = steps.filter(({ step }) => step === 'ask').map(({ folder }) => folder.key)
    expect(asked).toEqual(['working/w06-fri-pir', 'shared/w06-fri-pir'])
  })

  it('in the library’s root is other people’s: counted, never taken', async () => {
    needs.library.makeFolder('root', 'Week 6 - PIR')
    needs.library.upload('root', 'Minutes.docx')
    const { others, steps } = await seeFolders(needs, ID)
    expect(others).toBe(2)
    expect(steps.some(({ step }) => step === 'ask')).toBe(false)
  })

  it('keeps the folders below it waiting, and every other is made', async () => {
    needs.library.makeFolder(working, 'Meetings: notes 2027'.replace(':', ''))
    const steps = await provision(needs, ID)
    const of = (step: string) => steps.filter((one) => one.step === step).map(({ folder }) => folder.key)
    expect(of('ask')).toEqual(['working/meeting-notes'])
    expect(of('wait').every((key) => key.startsWith('working/meeting-notes/'))).toBe(true)
    expect(of('wait').length).toBeGreaterThan(3)
    expect(steps.find(({ step }) => step === 'wait')?.why).toBe(
      'It waits for “Meeting notes”, the folder it is to lie in.',
    )
  })
})

it('a second provision leaves what is on record as it is, and the watch does not begin anew', async () => {
  await provision(needs, ID)
  await syncLibrary(needs, ID)
  const before = [await needs.store.library.watch(ID), await needs.store.folders.of(ID)]
  await provision(needs, ID)
  expect([await needs.store.library.watch(ID), await needs.store.folders.of(ID)]).toEqual(before)
})

describe('a folder whose making is in doubt', () => {
  /** The process dies when the folders are made and before anything of it is noted; somebody renames one meanwhile. */
  async function dieUnnoted(rename: string): Promise<void> {
    const library = {
      ...needs.library,
      async createFolders(...given: Parameters<typeof needs.library.createFolders>) {
        await needs.library.createFolders(...given)
        throw new Error('died')
      },
    }
    await expect(provision({ ...needs, library }, ID)).rejects.toThrow('died')
    const made = needs.library.all().find(({ name }) => name === PIR)
    needs.library.rename(made?.id ?? '', rename)
  }

  it('is not made twice: what appeared meanwhile is asked about, whatever it is called', async () => {
    await dieUnnoted('Morag’s folder')
    const steps = await provision(needs, ID)
    const asked = steps.filter(({ step }) => step === 'ask')
    expect(asked.map(({ folder }) => folder.key)).toEqual(['working/w06-fri-pir'])
    expect(asked[0]?.candidates?.map(({ name }) => name)).toEqual(['Morag’s folder'])
    expect(namesIn(working).filter((name) => name === PIR)).toEqual([])
    expect((await provision(needs, ID)).filter(({ step }) => step === 'ask')).toHaveLength(1)
  })

  it('is taken as it is where its new name says clearly what it is', async () => {
    await dieUnnoted('Week 6 - PIR')
    const steps = await provision(needs, ID)
    expect(steps.filter(({ step }) => step === 'ask')).toEqual([])
    expect(namesIn(working).filter((name) => name === PIR || name === 'Week 6 - PIR')).toEqual(['Week 6 - PIR'])
  })

  it('is in doubt no longer once it is noted: folders of people’s own that come later are left alone', async () => {
    await provision(needs, ID)
    needs.library.remove((await idOf('working/w06-fri-pir')) ?? '')
    needs.library.makeFolder(working, 'Morag’s folder')
    const steps = await provision(needs, ID)
    expect(steps.filter(({ step }) => step === 'ask')).toEqual([])
    expect(steps.filter(({ step }) => step === 'make').map(({ folder }) => folder.name)).toEqual([PIR])
  })

  it('shows no name of a folder in a restricted one', async () => {
    await dieUnnoted('Week 6 - PIR')
    await provision(needs, ID)
    const notes = (await idOf('working/meeting-notes')) ?? ''
    const [first] = needs.library.all().filter(({ parentId }) => parentId === notes)
    needs.library.rename(first?.id ?? '', 'About Jane Doe')
    const seen = await seeFolders(needs, ID)
    expect(JSON.stringify(seen.steps.map(({ entry: _, ...shown }) => shown))).not.toContain('Jane Doe')
  })
})
