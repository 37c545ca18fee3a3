import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import type { Act, Deed } from '../../../src/domain/inspection/deed.ts'
import { CALUM, deed, file, ISLA, itemIn, london, MORAG, pictureAt } from '../an-inspection.ts'

const PIR = 'w06-fri-pir'
const WORKING = `working/${PIR}`
const SHARED = `shared/${PIR}`
const NOW = '2027-02-18 10:00'

function status(deeds: readonly Deed[], files: readonly WatchedFile[], now: string = NOW, id = PIR) {
  return itemIn(pictureAt(now, { deeds, files }), id).status
}

/** As it is recorded: with what lies in its folders then. */
function said(type: 'signed off' | 'ready', files: readonly WatchedFile[], at = '2027-02-17 10:00'): Deed {
  const { holds } = status([], files)
  return deed(PIR, type === 'signed off' && holds ? { type, of: holds } : ({ type } as Act), at)
}

const draft = file(WORKING, { id: 'a' })
const other = file(WORKING, { id: 'b' })
const edited = { ...draft, cTag: '"c,2"', content: '"c,2"' }

describe('a sign-off', () => {
  it.each<[string, readonly WatchedFile[], string, RegExp | undefined]>([
    ['as it was signed', [draft], 'signed off', undefined],
    ['renamed, or with other columns', [{ ...draft, name: 'PIR v4.xlsx', eTag: '"e,2"' }], 'signed off', undefined],
    ['moved into the shared folder as it is', [{ ...draft, folder: SHARED }], 'signed off', undefined],
    ['with other content', [edited], 'drafting', /changed after it was signed off.*sign it off again/],
    ['with a file more', [draft, other], 'drafting', /added after it was signed off/],
    ['with no file any more', [], 'not started', /taken out after it was signed off/],
    ['with another in its place', [other], 'drafting', /changed after/],
  ])('of a return %s', (_, files, state, words) => {
    const now = status([said('signed off', [draft])], files)
    expect(now.state).toBe(state)
    expect(now.signedOff).toMatchObject({ by: MORAG.name, at: london('2027-02-17 10:00') })
    expect(now.signedOff?.void !== undefined).toBe(words !== undefined)
    if (words) expect(now.attention).toMatch(words)
    else expect(now.attention).toBeUndefined()
  })

  it('that was given anew for the files as they are counts', () => {
    const again = said('signed off', [edited], '2027-02-18 09:00')
    expect(status([said('signed off', [draft]), again], [edited]).state).toBe('signed off')
    const back = { ...again, undone: { at: london(NOW), by: { person: MORAG.id, name: MORAG.name } } }
    expect(status([said('signed off', [draft]), back], [edited]).attention).toMatch(/sign it off again/)
  })

  it('that is void leaves what was said after it, and what is overdue', () => {
    const signed = said('signed off', [draft])
    expect(status([signed, said('ready', [edited], '2027-02-18 09:00')], [edited])).toMatchObject({ state: 'ready' })
    const late = status([signed], [edited], '2027-02-19 12:01')
    expect(late).toMatchObject({
      state: 'overdue',
      reached: 'drafting',
      attention: expect.stringMatching(/sign it off/),
    })
  })

  it('from before files were noted with it counts as it did', () => {
    expect(status([deed(PIR, { type: 'signed off' }, '2027-02-17 10:00')], [edited]).state).toBe('signed off')
  })

  it('is tied to what lies in its folders alone, whatever is done to files in whatever order', () => {
    const id = fc.constantFrom('a', 'b', 'c')
    const change = fc.oneof(
      fc.record({ does: fc.constant('put' as const), id, cTag: fc.constantFrom('1', '2'), shared: fc.boolean() }),
      fc.record({ does: fc.constant('take' as const), id }),
      fc.record({ does: fc.constant('sign' as const) }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const files = new Map<string, WatchedFile>()
        const deeds: Deed[] = []
        let signed: string | undefined
        const contents = () => JSON.stringify([...files.values()].map((one) => `${one.id} ${one.cTag}`).sort())
        for (const one of changes) {
          if (one.does === 'put') {
            const { shared, ...mark } = one
            files.set(one.id, file(shared ? SHARED : WORKING, { id: mark.id, cTag: mark.cTag }))
          } else if (one.does === 'take') files.delete(one.id)
          else {
            deeds.push(said('signed off', [...files.values()]))
            signed = contents()
          }
        }
        const now = status(deeds, [...files.values()])
        expect(now.signedOff?.void === undefined).toBe(signed === undefined || signed === contents())
      }),
    )
  })
})

describe('after the hand-in', () => {
  const TRACKER = 'w10-fri-initial-case-tracker-returned'
  const lain = (folder: string, id: string, over: Partial<WatchedFile> = {}) => {
    const at = london('2027-02-18 09:00')
    return file(folder, { id, receivedAt: at, contentAt: at, ...over })
  }

  function handedIn(item: string, files: readonly WatchedFile[], at: string, of = true): Deed {
    const { holds } = status([], files, NOW, item)
    const act = {
      type: 'handed in',
      when: london(at),
      where: 'the shared area',
      ...(of && holds && { of: holds }),
    } as const
    return deed(item, act, at)
  }

  const late = london('2027-02-19 14:00')
  const one = lain(SHARED, 'a')
  it.each<[string, readonly WatchedFile[], RegExp | undefined]>([
    ['as it went', [one], undefined],
    ['seen later than the deadline, moved only', [{ ...one, receivedAt: late }], undefined],
    [
      'with new content after the deadline',
      [{ ...one, cTag: '2', content: '2', contentAt: late, receivedAt: late }],
      /after the deadline/,
    ],
    ['with a file more after the deadline', [one, lain(SHARED, 'b', { contentAt: late })], /after the deadline/],
    ['with new content before the deadline', [{ ...one, cTag: '2', content: '2' }], /after it was handed in/],
    ['still seen where it lay before', [lain(WORKING, 'a')], undefined],
  ])('a file %s', (_, files, words) => {
    const seen = status([handedIn(PIR, [one], '2027-02-18 09:30')], files, '2027-02-22 09:00')
    expect(seen.state).toBe('handed in')
    if (words) expect(seen.attention).toMatch(words)
    else expect(seen.attention).toBeUndefined()
  })

  it.each([
    [MORAG.id, '(by Inspection coordinator)'],
    [CALUM.id, '(by PIR lead, health)'],
    ['somebody-else', '(by somebody without a seat in the inspection)'],
    [undefined, 'after the deadline. Ask'],
  ])('says by whom it was changed, by role: %s', (contentBy, words) => {
    const changed = { ...one, cTag: '2', content: '2', contentAt: late, ...(contentBy && { contentBy }) }
    const older = lain(SHARED, 'b', { contentBy: ISLA.id })
    const { attention } = status([handedIn(PIR, [one], '2027-02-18 09:30')], [older, changed], '2027-02-22 09:00')
    expect(attention).toContain(words)
    for (const { name } of [MORAG, CALUM, ISLA]) expect(attention).not.toContain(name)
  })

  it('content of after the deadline is told also where nothing was noted with the hand-in', () => {
    const seen = handedIn(PIR, [one], '2027-02-18 09:30', false)
    expect(status([seen], [{ ...one, contentAt: late }], '2027-02-22 09:00').attention).toMatch(/after the deadline/)
    expect(status([seen], [{ ...one, cTag: '2', content: '2' }], '2027-02-22 09:00').attention).toBeUndefined()
  })

  it.each<[string, readonly WatchedFile[], number | undefined, RegExp | undefined]>([
    ['all there', [lain(`shared/${TRACKER}`, 'a'), lain(`shared/${TRACKER}`, 'b')], undefined, undefined],
    [
      'one left behind',
      [lain(`shared/${TRACKER}`, 'a'), lain(`working/${TRACKER}`, 'b', { cTag: '2', content: '2' })],
      1,
      /One of its files is still/,
    ],
    ['one taken out', [lain(`shared/${TRACKER}`, 'a')], undefined, /taken out after it was handed in/],
    [
      'one more, which may be another part',
      ['a', 'b', 'c'].map((id) => lain(`shared/${TRACKER}`, id)),
      undefined,
      undefined,
    ],
  ])('a return in parts with %s', (_, files, left, words) => {
    const both = [lain(`working/${TRACKER}`, 'a'), lain(`working/${TRACKER}`, 'b')]
    const seen = status([handedIn(TRACKER, both, '2027-02-18 09:30')], files, '2027-03-18 10:00', TRACKER)
    expect(seen.leftBehind).toBe(left)
    if (words) expect(seen.attention).toMatch(words)
    else expect(seen.attention).toBeUndefined()
  })
})
