import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchFolders, type Wanted } from '../../../src/domain/evidence/match-folders.ts'

const PIR = 'W06 Pre-Inspection Return'

function wanted(key: string, name: string, over: Partial<Wanted> = {}): Wanted {
  return { key, name, among: [], perhapsMade: [], ...over }
}

describe('matchFolders', () => {
  it.each([
    ['the one that is clear', ['Week 6 - PIR', 'Minutes'], { adopt: '0' }],
    ['nothing where nothing is like it', ['Minutes'], undefined],
    ['a question where one is not clear', ['PIR'], { ask: ['0'] }],
    ['a question where two are clear', ['Week 6 PIR', '06 Pre-Inspection Return'], { ask: ['0', '1'] }],
    ['a question where another may be it', ['Week 6 PIR', 'Week 6 PIR final'], { ask: ['0', '1'] }],
  ] as const)('gives %s', (_what, names, match) => {
    const strays = names.map((name, index) => ({ id: String(index), name }))
    expect(matchFolders([wanted('a', PIR, { among: strays.map(({ id }) => id) })], strays).get('a')).toEqual(match)
  })

  it('asks for both where one folder might be either', () => {
    const two = [wanted('working/pir', PIR, { among: ['x'] }), wanted('shared/pir', PIR, { among: ['x'] })]
    const matches = matchFolders(two, [{ id: 'x', name: 'Week 6 - PIR' }])
    expect([...matches.values()]).toEqual([{ ask: ['x'] }, { ask: ['x'] }])
  })

  it('asks about what appeared while its making was in doubt, whatever its name', () => {
    const matches = matchFolders([wanted('a', PIR, { perhapsMade: ['x'] })], [{ id: 'x', name: 'My folder' }])
    expect(matches.get('a')).toEqual({ ask: ['x'] })
  })

  it('never adopts one folder for two, nor one that it was not given', () => {
    const name = fc.constantFrom(
      PIR,
      'Week 6 PIR',
      'PIR',
      'W06 Return',
      'Minutes',
      'W10 Initial Case Tracker',
      '06 ICT',
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), fc.array(name, { maxLength: 6 }), (plans, found) => {
        const strays = found.map((each, index) => ({ id: `s${index}`, name: each }))
        const ids = strays.map(({ id }) => id)
        const all = plans.map((each, index) => wanted(`k${index}`, each, { among: ids }))
        const adopted = [...matchFolders(all, strays).values()].flatMap((one) => ('adopt' in one ? [one.adopt] : []))
        expect(new Set(adopted).size).toBe(adopted.length)
        for (const id of adopted) expect(ids).toContain(id)
      }),
    )
  })
})
