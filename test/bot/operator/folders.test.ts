import { beforeEach, describe, expect, it } from 'vitest'
import { carryOut } from '../../../bot/operator/carry-out.ts'
import type { Outcome } from '../../../bot/operator/order.ts'
import { inspectionFor } from '../../support/inspections.ts'
import { createMemoryLibrarySettings } from '../../support/memory-library-settings.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-01-11T09:00:00Z', [inspectionFor()])
})

async function provision(planOnly: boolean): Promise<Extract<Outcome, { type: 'provision' }>> {
  const outcome = await carryOut(needs, { type: 'provision', planOnly })
  if (outcome.type !== 'provision') throw new Error(outcome.type)
  return outcome
}

describe('waymark provision', () => {
  it('plans what would be made, adopted and asked, and says what is never touched and in the way', async () => {
    needs.library.makeFolder('root', 'Others')
    const base = needs.library.makeFolder('root', inspectionFor().place.baseFolder)
    const working = needs.library.makeFolder(base.id, 'Working')
    for (const name of ['Week 6 - PIR', 'Meeting notes 2027', 'Meeting notes (new)'])
      needs.library.makeFolder(working.id, name)
    const plan = await provision(true)
    const line = (folder: string) => plan.folders.find((one) => one.folder === folder)
    expect(line('working: W06 Pre-Inspection Return')).toEqual({
      ...{ folder: 'working: W06 Pre-Inspection Return', step: 'adopt', restricted: true },
      foundAs: 'Week 6 - PIR',
    })
    expect(line('working: Meeting notes')).toMatchObject({
      step: 'ask',
      candidates: ['Meeting notes 2027', 'Meeting notes (new)'],
    })
    expect(line('working: Meeting notes › Partnership meeting 1')).toMatchObject({ step: 'wait' })
    expect(plan.others).toBe(1)
    expect(plan.columnsForAdministrator).toContain('Quality indicators')
    expect(plan.library?.join()).toContain('Microsoft does not tell an app')
    expect(needs.library.all()).toHaveLength(6)
  })

  it('makes the rest, and says what waits', async () => {
    const { folders } = await provision(false)
    expect(folders.filter(({ step }) => step === 'make')).toHaveLength(75)
    const again = await provision(false)
    expect(again.folders.filter(({ step }) => step === 'keep')).toHaveLength(75)
  })
})

describe('waymark doctor', () => {
  const checks = async () => {
    const outcome = await carryOut(needs, { type: 'doctor' })
    return outcome.type === 'doctor' ? outcome.checks : []
  }
  const of = async (name: string) => (await checks()).find(({ check }) => check === `northmoor: ${name}`)

  it('says how many folders are missing, and nothing once they are there', async () => {
    expect((await of('folders'))?.remedy).toContain('75 are not made, 0 wait for an answer.')
    await provision(false)
    expect((await of('folders'))?.good).toBe(true)
  })

  it('says what of the library’s settings stands in the way', async () => {
    expect((await of("library's settings"))?.good).toBe(true)
    const facts = { approval: true, required: ['Period'], contentTypes: ['Evidence'], atRoot: 6_000 }
    needs = { ...needs, librarySettings: createMemoryLibrarySettings(needs.library, facts) }
    const { remedy } = (await of("library's settings")) ?? {}
    for (const words of ['asks for approval', '“Period”', 'content types (“Evidence”)', '6,000 items'])
      expect(remedy).toContain(words)
  })
})

describe('waymark administrator-script', () => {
  it('is filled in with the folders as people call them now, and the groups asked for', async () => {
    const address = (url: string) =>
      url.replace('sharepoint.example/', 'sharepoint.example/sites/inspection/Shared%20Documents/')
    const { library } = needs
    const near: MemorySurroundings['library'] = {
      ...library,
      children: async (...given) =>
        new Map(
          [...(await library.children(...given))].map(([id, all]) => [
            id,
            all.map((one) => ({ ...one, webUrl: address(one.webUrl) })),
          ]),
        ),
    }
    needs = { ...needs, library: near }
    await provision(false)
    const notes = library.folderAt(inspectionFor().place.baseFolder, 'Working', 'Meeting notes')
    library.rename(notes, 'Notes of #1')
    const order = { type: 'administrator-script', partnershipGroup: 'Ours', inspectorsGroup: 'Theirs' } as const
    const outcome = await carryOut(needs, order)
    const script = outcome.type === 'administrator-script' ? outcome.script : ''
    const [, json = ''] = /^\$Plan = @'\n([\s\S]*?)\n'@/m.exec(script) ?? []
    const plan = JSON.parse(json)
    expect(plan).toMatchObject({ library: 'Documents', groups: ['Ours', 'Theirs'] })
    const grants = (name: string) =>
      plan.folders
        .filter(({ path }: { path: string }) => path.endsWith(name))
        .map((one: { grants: unknown }) => one.grants)
    expect(grants('W26 Draft Report')).toEqual([
      [
        { group: 'Ours', role: 'Contribute' },
        { group: 'Theirs', role: 'Contribute' },
      ],
    ])
    expect(grants('W06 Pre-Inspection Return')).toEqual([
      [{ group: 'Ours', role: 'Contribute' }],
      [
        { group: 'Ours', role: 'Contribute' },
        { group: 'Theirs', role: 'Read' },
      ],
    ])
    expect(grants('Good practice 1')).toEqual([])
  })
})
