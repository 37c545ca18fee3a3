import { describe, expect, it } from 'vitest'
import { isSettled } from '../../../src/domain/evidence/item-status.ts'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import type { Deed } from '../../../src/domain/inspection/deed.ts'
import { deed, file, itemIn, london, MORAG, pictureAt, seenHandIn } from '../an-inspection.ts'

const PIR = 'w06-fri-pir'
const WORKING = `working/${PIR}`
const SHARED = `shared/${PIR}`
const NOW = '2027-02-18 10:00'
const by = { person: MORAG.id, name: MORAG.name }
const undone = { at: london('2027-02-18 09:30'), by }

function pirAt(
  now: string | number,
  deeds: readonly Deed[],
  files: readonly WatchedFile[],
  id = PIR,
  astray: readonly string[] = [],
) {
  return itemIn(pictureAt(now, { deeds, files, astray }), id).status
}

const ready = deed(PIR, { type: 'ready' }, '2027-02-16 10:00')
const signedOff = deed(PIR, { type: 'signed off' }, '2027-02-17 10:00')
const draft = file(WORKING)
const released = file(SHARED, { receivedAt: london('2027-02-18 09:00') })
const empty = { size: 0 }
const handedIn = seenHandIn(PIR, '2027-02-18 09:00')

describe('the life of a return', () => {
  it.each<[string, readonly Deed[], readonly WatchedFile[], string]>([
    ['nothing there', [], [], 'not started'],
    ['a file in its working folder', [], [draft], 'drafting'],
    ['a file in a folder below it', [], [file(`${WORKING}/folder-1`)], 'drafting'],
    ["a file in another return's folder", [], [file('working/w06-fri-pirate')], 'not started'],
    ['marked ready', [ready], [draft], 'ready'],
    ['signed off', [ready, signedOff], [draft], 'signed off'],
    ['ready again after it was signed off', [ready, signedOff, { ...ready, id: 'again' }], [draft], 'ready'],
    ['the sign-off undone', [ready, { ...signedOff, undone }], [draft], 'ready'],
    ['handed in', [ready, signedOff, handedIn], [released], 'handed in'],
  ])('%s', (_, deeds, files, state) => {
    const status = pirAt(NOW, deeds, files)
    expect(status.state).toBe(state)
    expect(status.attention).toBeUndefined()
    expect(isSettled(status)).toBe(state === 'handed in')
    expect(status.reached).toBe(state === 'handed in' ? undefined : state)
  })

  it('names the deed behind the state, and who did it unless it was the watch', () => {
    expect(pirAt(NOW, [ready], [draft])).toMatchObject({ deedId: ready.id, by: MORAG.id })
    const seen = pirAt(NOW, [handedIn], [released])
    expect(seen).toMatchObject({
      state: 'handed in',
      deedId: handedIn.id,
      at: london('2027-02-18 09:00'),
      where: 'the shared area',
    })
  })

  it.each([
    ['on the dot', '2027-02-19 12:00', 'handed in'],
    ['a minute later', '2027-02-19 12:01', 'handed in late'],
  ])('is in time up to 12 noon: %s', (_, when, state) => {
    const status = pirAt('2027-02-22 09:00', [seenHandIn(PIR, when)], [released])
    expect(status.state).toBe(state)
    expect(isSettled(status)).toBe(true)
  })

  it('is judged by when a person says that it was handed in, not by when they said it', () => {
    const act = { type: 'handed in', when: london('2027-02-19 11:00'), where: 'by hand' } as const
    expect(pirAt('2027-02-22 09:00', [deed(PIR, act, '2027-02-22 08:00')], [])).toMatchObject({
      state: 'handed in',
      where: 'by hand',
    })
  })

  it.each<[string, readonly Deed[], readonly WatchedFile[], string]>([
    ['nothing there', [], [], 'not started'],
    ['drafted', [], [draft], 'drafting'],
    ['signed off', [signedOff], [draft], 'signed off'],
    ['with an empty file', [], [file(WORKING, empty)], 'not started'],
  ])('is overdue after its deadline, and says how far it came: %s', (_, deeds, files, reached) => {
    expect(pirAt(london('2027-02-19 12:00') + 1, deeds, files)).toMatchObject({ state: 'overdue', reached })
    expect(pirAt('2027-02-19 12:00', deeds, files).state).not.toBe('overdue')
  })

  it('is not overdue while it only may apply', () => {
    const status = pirAt('2027-04-20 09:00', [], [], 'w14-wed-records-uploaded')
    expect(status.state).toBe('not started')
  })
})

describe('what is wrong with the files of a return', () => {
  const takenBack = seenHandIn(PIR, '2027-02-18 09:00', { undone })
  const byPerson = deed(
    PIR,
    { type: 'handed in', when: london('2027-02-18 09:00'), where: 'the shared area' },
    '2027-02-18 09:00',
  )
  const releasedAs = (version: string) => ({ ...byPerson, of: { files: 1, version } })
  const elsewhere = deed(
    PIR,
    { type: 'handed in', when: london('2027-02-18 09:00'), where: 'email to the SSO' },
    '2027-02-18 09:00',
  )

  it.each<[string, readonly Deed[], readonly WatchedFile[], string, string | undefined]>([
    ['taken out after it was handed in', [handedIn], [], 'needs attention', 'shared folder is empty now'],
    ['taken out, with a draft still there', [handedIn], [draft], 'needs attention', 'shared folder is empty now'],
    ['emptied after it was handed in', [handedIn], [file(SHARED, empty)], 'needs attention', 'Upload it again'],
    ['released, not yet seen where it went', [byPerson], [draft], 'handed in', undefined],
    ['released, then taken out', [byPerson], [], 'needs attention', 'is empty now'],
    ['released, then replaced by another draft', [releasedAs('1')], [draft], 'needs attention', 'is empty now'],
    [
      'released, then moved back',
      [byPerson],
      [{ ...draft, receivedAt: london('2027-02-18 09:40') }],
      'needs attention',
      'is empty now',
    ],
    ['handed in elsewhere', [elsewhere], [draft], 'handed in', undefined],
    ['undone by a person, the file still there', [takenBack], [released], 'needs attention', 'still lies'],
    ['undone by a person, the file taken out', [takenBack], [draft], 'drafting', undefined],
    [
      'undone by the watch: nobody took it back',
      [{ ...takenBack, undone: { ...undone, by: 'watch' } }],
      [released],
      'not started',
      undefined,
    ],
    ['an empty file in the shared folder', [], [file(SHARED, empty)], 'needs attention', 'is empty so far'],
    ['an empty draft', [], [file(WORKING, empty)], 'needs attention', 'draft is empty'],
    ['an empty draft beside a whole one', [], [draft, file(WORKING, { ...empty, id: 'b' })], 'drafting', undefined],
    ['an empty draft after it was handed in', [handedIn], [released, file(WORKING, empty)], 'handed in', undefined],
    ['several files handed in', [handedIn], [released, { ...released, id: 'b' }], 'handed in', '2 files'],
    ['a draft that is checked out', [], [{ ...draft, checkedOutBy: 'Isla' }], 'drafting', 'checked out'],
    ['checked out after it was handed in', [handedIn], [{ ...released, checkedOutBy: 'I' }], 'handed in', undefined],
  ])('%s', (_, deeds, files, state, words) => {
    const status = pirAt(NOW, deeds, files)
    expect(status.state).toBe(state)
    if (words === undefined) expect(status.attention).toBeUndefined()
    else expect(status.attention).toContain(words)
  })

  it('falls back as far as what is left reaches, and is handed in again once it is put back', () => {
    const steps = [ready, handedIn]
    expect(pirAt(NOW, steps, [])).toMatchObject({ reached: 'not started', deedId: handedIn.id })
    expect(pirAt(NOW, steps, [draft])).toMatchObject({ reached: 'ready', deedId: handedIn.id })
    expect(pirAt(NOW, steps, [released])).toMatchObject({ state: 'handed in', at: london('2027-02-18 09:00') })
    expect(pirAt('2027-02-22 09:00', steps, []).state).toBe('overdue')
    expect(pirAt('2027-02-22 09:00', steps, [released]).state).toBe('handed in')
  })

  it('is not handed in where its folder was dragged out of the shared area', () => {
    const status = pirAt(NOW, [handedIn], [released], PIR, [SHARED])
    expect(status.state).toBe('needs attention')
    expect(status.attention).toContain('moved out of the shared area')
    expect(pirAt(NOW, [elsewhere], [released], PIR, [SHARED]).state).toBe('handed in')
  })

  it('never says what a file is called, or who has it', () => {
    const named = { name: 'Zebedee.xlsx', checkedOutBy: 'Zebedee' }
    for (const deeds of [[], [handedIn], [takenBack]]) {
      for (const files of [[file(WORKING, named)], [file(SHARED, { ...named, ...empty })], [file(SHARED, named)]]) {
        expect(JSON.stringify(pirAt(NOW, deeds, files))).not.toContain('Zebedee')
      }
    }
  })

  it('lets a return have several files that consists of several parts', () => {
    const place = 'shared/w10-fri-initial-case-tracker-returned'
    const files = [file(place), file(place, { id: 'b' })]
    const seen = seenHandIn('w10-fri-initial-case-tracker-returned', '2027-03-18 09:00')
    expect(pirAt('2027-03-18 10:00', [seen], files, 'w10-fri-initial-case-tracker-returned').attention).toBeUndefined()
  })
})

describe('a return inside another', () => {
  const OUTER = 'w10-fri-initial-case-tracker-returned'
  const INNER = 'w10-fri-good-practice-sample'

  it('is drafted in the folder of the other, but handed in by word alone', () => {
    const files = [file(`working/${OUTER}`), file(`shared/${OUTER}`, { id: 'b' })]
    const seen = seenHandIn(OUTER, '2027-03-18 09:00')
    const picture = pictureAt('2027-03-18 10:00', { files, deeds: [seen] })
    expect(itemIn(picture, OUTER).status.state).toBe('handed in')
    expect(itemIn(picture, INNER).status).toMatchObject({ state: 'drafting', reached: 'drafting' })
  })

  it('leaves what is wrong with the folder to the other', () => {
    const picture = pictureAt('2027-03-18 10:00', { files: [file(`working/${OUTER}`, { size: 0 })] })
    expect(itemIn(picture, OUTER).status.attention).toContain('empty')
    expect(itemIn(picture, INNER).status).toMatchObject({ state: 'not started', reached: 'not started' })
  })
})
