import { beforeEach, describe, expect, it } from 'vitest'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import { choose, unchoose } from '../../../src/services/notice/choose.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

const ID = 'northmoor'
const PIR = 'w06-fri-pir'
const { coordinator, pirHealth, viewer, stranger, chiefOfficer } = PEOPLE
const LATER = Date.parse('2027-02-17T09:00:00Z')

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
})

const chosen = (by: typeof coordinator, choice: Choice) => choose(needs, { inspectionId: ID, by, choice })
const snoozed = { type: 'snoozed', itemId: PIR, person: pirHealth.id, until: LATER, reason: 'On leave' } as const
const held = { type: 'held', itemId: PIR, reason: 'With legal' } as const
const asked = { type: 'asked', person: viewer.id, when: LATER, words: 'Ring' } as const

describe('what people choose about messages', () => {
  it.each<[string, typeof coordinator, Choice]>([
    ['a viewer mutes their own', viewer, { type: 'muted', person: viewer.id }],
    ['a viewer asks for a reminder', viewer, asked],
    ['an owner snoozes', pirHealth, snoozed],
    ['the coordinator holds', coordinator, held],
  ])('%s: is kept, and looked at once', async (_, by, choice) => {
    const made = await chosen(by, choice)
    expect(await needs.store.noticeChoices.of(ID)).toEqual([made])
    expect(made).toMatchObject({ ...choice, inspectionId: ID, at: needs.clock.now(), by: { person: by.id } })
    expect(needs.woken).toEqual([ID])
  })

  it.each<[string, typeof coordinator, Choice, string]>([
    ['a stranger', stranger, { type: 'muted', person: stranger.id }, 'You have no seat'],
    ['for somebody else', coordinator, { type: 'muted', person: pirHealth.id }, 'chooses for themselves'],
    ['a hold by a leader', chiefOfficer, held, 'The coordinator can'],
    ['a snooze by a viewer', viewer, { ...snoozed, person: viewer.id }, 'You may not'],
    ['an item that is not there', pirHealth, { ...snoozed, itemId: 'none' }, 'not part of this inspection'],
    ['a moment that is past', pirHealth, { ...snoozed, until: 1 }, 'That time is past'],
    ['a reminder in the past', viewer, { ...asked, when: 1 }, 'That time is past'],
    [
      'a mistyped year',
      pirHealth,
      { ...snoozed, until: Date.parse('2072-02-18T09:00:00Z') },
      'more than a year from now',
    ],
    ['no reason', coordinator, { ...held, reason: ' ' }, 'Give a reason'],
    ['a CHI number', coordinator, { ...held, reason: 'For 0101800002' }, 'CHI number'],
  ])('is refused: %s', async (_, by, choice, words) => {
    await expect(chosen(by, choice)).rejects.toThrow(words)
    expect(await needs.store.noticeChoices.of(ID)).toEqual([])
  })

  it('is refused of what is settled, and what is chosen already', async () => {
    await chosen(coordinator, held)
    await expect(chosen(coordinator, held)).rejects.toThrow('held already')
    await chosen(viewer, { type: 'muted', person: viewer.id })
    await expect(chosen(viewer, { type: 'muted', person: viewer.id })).rejects.toThrow('already')
    await needs.store.deeds.record({
      ...{ id: 'd', inspectionId: ID, itemId: PIR, at: 1, by: 'watch' },
      ...{ type: 'handed in', when: 1, where: 'x' },
    })
    await expect(chosen(pirHealth, snoozed)).rejects.toThrow('nothing more is sent about it')
  })

  it('is taken back once, by whoever chose it or the coordinator', async () => {
    const { id: choiceId } = await chosen(viewer, asked)
    const back = (by: typeof coordinator, id = choiceId) => unchoose(needs, { inspectionId: ID, choiceId: id, by })
    await expect(back(pirHealth)).rejects.toThrow('Whoever chose it or the coordinator can')
    await expect(back(stranger)).rejects.toThrow('no seat')
    await expect(back(coordinator, 'none')).rejects.toThrow('not found')
    await back(coordinator)
    await expect(back(viewer)).rejects.toThrow('undone already')
    expect((await needs.store.noticeChoices.of(ID))[0]?.undone?.by).toMatchObject({ person: coordinator.id })
  })
})
