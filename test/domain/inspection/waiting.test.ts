import { describe, expect, it } from 'vitest'
import type { Deed } from '../../../src/domain/inspection/deed.ts'
import { startedBy, waitingOf } from '../../../src/domain/inspection/waiting.ts'
import { askForIt, mailtoOf } from '../../../src/domain/notice/ask-for-it.ts'
import { deed, inspectionOf, itemIn, london, pictureAt, SEATS, seatFor } from '../an-inspection.ts'

const SENT = 'w06-staff-survey-link-sent'

function idOfLink(): string {
  const found = pictureAt('2027-02-10 10:00').items.find(
    ({ dated: { item } }) => item.kind === 'incoming' && item.enables?.includes(SENT),
  )
  return found?.dated.item.id ?? ''
}

describe('what depends on the inspection team', () => {
  const link = idOfLink()
  const came = deed(link, { type: 'arrived', when: london('2027-02-12 16:00') }, '2027-02-12 16:05')

  it.each<[string, readonly Deed[], { canStart: boolean; line: RegExp } | null]>([
    ['waits', [], { canStart: false, line: /^Waits for .+, due by Friday 12 February 2027 .*\.$/ }],
    [
      'can start once that has come',
      [came],
      { canStart: true, line: /^Can start now: .+ arrived at 4pm on Friday 12 February 2027\.$/ },
    ],
    [
      'waits for nothing that does not apply',
      [deed(link, { type: 'not applicable', reason: 'No survey.' }, '2027-02-10 10:00')],
      null,
    ],
  ])('%s', (_, deeds, expected) => {
    const picture = pictureAt('2027-02-15 10:00', { deeds })
    const waiting = waitingOf(itemIn(picture, SENT), picture)
    if (expected === null) expect(waiting).toBeNull()
    else expect(waiting).toEqual({ canStart: expected.canStart, line: expect.stringMatching(expected.line) })
  })

  it('is named by what it waits for', () => {
    const picture = pictureAt('2027-02-15 10:00')
    expect(startedBy(itemIn(picture, link), picture).map(({ dated }) => dated.item.id)).toEqual([SENT])
    expect(waitingOf(itemIn(picture, 'w06-fri-pir'), picture)).toBeNull()
  })
})

describe('the message about what is late', () => {
  const link = idOfLink()

  it('is there only while it is late', () => {
    const ask = (now: string, deeds: readonly Deed[] = []) => {
      const picture = pictureAt(now, { deeds })
      return askForIt(itemIn(picture, link), picture)
    }
    expect(ask('2027-02-10 10:00')).toBeNull()
    expect(
      ask('2027-02-15 10:00', [deed(link, { type: 'arrived', when: london('2027-02-12 16:00') }, '2027-02-12 16:05')]),
    ).toBeNull()
    expect(ask('2027-02-15 10:00')).toMatchObject({ to: null })
    const pir = pictureAt('2027-03-01 10:00')
    expect(askForIt(itemIn(pir, 'w06-fri-pir'), pir)).toBeNull()
  })

  it('says what, since when and from whom, and can be written in a mail', () => {
    const person = { id: 'sso', name: 'Skye Placeholder', mail: 'skye+sso@inspectors.example', guest: true }
    const seats = [...SEATS, seatFor('strategic-support-officer', { side: 'inspection-team', holder: person })]
    const picture = pictureAt('2027-02-15 10:00', { inspection: inspectionOf({ seats }) })
    const one = itemIn(picture, link)
    const asking = askForIt(one, picture)
    if (!asking) throw new Error('nothing to ask for')
    expect(asking.subject).toContain(one.dated.item.title)
    expect(asking.text).toContain('due from the inspection team in week 5, by Friday 12 February 2027.\n')
    expect(asking.text).toContain('Morag Sample\nInspection coordinator, Strathfell')
    const mailto = new URL(mailtoOf(asking))
    expect(decodeURIComponent(mailto.pathname)).toBe('skye+sso@inspectors.example')
    expect(mailto.searchParams.get('subject')).toBe(asking.subject)
    expect(mailto.searchParams.get('body')).toBe(asking.text.replaceAll('\n', '\r\n'))
  })
})
