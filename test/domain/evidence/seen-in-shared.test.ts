import { describe, expect, it } from 'vitest'
import { awaitedInShared, firstFileIn, seenInShared } from '../../../src/domain/evidence/seen-in-shared.ts'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import type { Deed } from '../../../src/domain/inspection/deed.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { deed, file, london, MORAG, seenHandIn } from '../an-inspection.ts'

const PIR = 'w06-fri-pir'
const first = file(`shared/${PIR}`, { receivedAt: london('2027-02-18 09:00') })
const second = { ...first, id: 'later', receivedAt: london('2027-02-18 11:00') }
const by = { person: MORAG.id, name: MORAG.name }
const takenBack = (at: string) => ({ undone: { at: london(at), by } })

function seen(files: readonly WatchedFile[], deeds: readonly Deed[] = []) {
  const awaited = awaitedInShared(jiasAdults.items, deeds)
  const first = awaited.flatMap((one) => {
    const found = firstFileIn(files, one)
    return found ? [[one.folder, found] as const] : []
  })
  return seenInShared(awaited, new Map(first))
}

describe('seenInShared', () => {
  it('says that a return is handed in, from when its first file came', () => {
    expect(seen([second, first])).toEqual([
      { itemId: PIR, type: 'handed in', key: `${PIR}/${first.id}/${first.cTag}`, when: first.receivedAt },
    ])
  })

  it('says that something of theirs has arrived', () => {
    const [arrival] = seen([file('shared/w08-mon-initial-case-tracker-issued/folder-1')])
    expect(arrival).toMatchObject({ itemId: 'w08-mon-initial-case-tracker-issued', type: 'arrived' })
  })

  it.each<[string, readonly WatchedFile[], readonly Deed[]]>([
    ['an empty file: it is still arriving', [{ ...first, size: 0 }], []],
    ['a draft', [file(`working/${PIR}`)], []],
    ['what was said already', [first], [seenHandIn(PIR, '2027-02-18 09:00')]],
    [
      'what was seen, and taken back by a person',
      [first],
      [seenHandIn(PIR, '2027-02-18 09:00', takenBack('2027-02-18 10:00'))],
    ],
    [
      'what a person released, and took back',
      [first],
      [
        deed(
          PIR,
          { type: 'handed in', when: first.receivedAt, where: 'the shared area' },
          '2027-02-18 09:00',
          takenBack('2027-02-18 10:00'),
        ),
      ],
    ],
    ['a return that goes elsewhere', [file('shared/w35-tue-improvement-plan')], []],
    ['a return inside another', [file('shared/w10-fri-good-practice-sample')], []],
    ['incoming that comes by another way', [file('shared/w05-staff-survey-link-provided')], []],
    ['an action', [file('shared/w03-a1')], []],
  ])('says nothing of %s', (_, files, deeds) => {
    expect(seen(files, deeds)).toEqual([])
  })

  it('counts what came after it was taken back', () => {
    const undone = seenHandIn(PIR, '2027-02-18 09:00', takenBack('2027-02-18 10:00'))
    expect(seen([first, second], [undone])).toMatchObject([
      { key: `${PIR}/later/${second.cTag}`, when: second.receivedAt },
    ])
  })

  it('counts what is there where the watch, not a person, undid it', () => {
    const undone = seenHandIn(PIR, '2027-02-18 09:00', { undone: { at: london('2027-02-18 10:00'), by: 'watch' } })
    expect(seen([first], [undone])).toHaveLength(1)
  })
})
