import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { choose } from '../../../src/services/notice/choose.ts'
import { keepNotices } from '../../../src/services/notice/keep-notices.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

export const ONE = 'northmoor'
export const TWO = 'southmoor'
export const PIR = 'w06-fri-pir'
const { chiefOfficer, coordinator, pirHealth } = PEOPLE

/** Week 6: the PIR falls due on Friday 19 February at 12 noon. Its lead has the survey of the other inspection, too. */
export async function twoInspections(): Promise<MemorySurroundings> {
  const startedAt = Date.parse('2027-02-15T08:00:00Z')
  const board = seat('chief-executive-board', chiefOfficer)
  const one = inspectionFor({ startedAt, seats: [...inspectionFor().seats, board] })
  const seats = [seat('survey-lead', pirHealth), seat('inspection-coordinator', PEOPLE.viewer)]
  const two = inspectionFor({ id: TWO, partnership: 'Southmoor', startedAt, seats })
  const needs = await surroundingsAt('2027-02-17T08:59:00Z', [one, two])
  for (const key of ['card/6', 'card/7']) {
    for (const id of [ONE, TWO]) {
      await needs.store.effects.begin(id, key, startedAt)
      await needs.store.effects.finish(id, key, { at: startedAt, externalId: 'card' })
    }
  }
  return needs
}

/** What happens there, and what people were told. @param current the inspections of the test that runs */
export function happenings(current: () => MemorySurroundings) {
  const to = ({ id }: { readonly id: string }): readonly PersonalNotice[] =>
    current()
      .messenger.notices.filter(({ person }) => person === id)
      .map(({ notice }) => notice)
  const inspection = async () => (await current().store.inspections.get(ONE)) ?? inspectionFor()
  return {
    to,
    at: (instant: string) => current().clock.set(instant),
    keep: (id = ONE, over: Partial<Surroundings> = {}) => keepNotices({ ...current(), ...over }, id),
    chosen: (choice: Choice, by = pirHealth) => choose(current(), { inspectionId: ONE, by, choice }),
    /** What somebody was told of the PIR, in whichever message. */
    steps: (who: { readonly id: string }) =>
      to(who).flatMap(({ parts = [] }) => parts.filter(({ itemId }) => itemId === PIR).map(({ step }) => step)),
    looked: () => current().store.library.saveWatch(ONE, { token: null, checkedAt: current().clock.now() }),
    async move(day: string, time: string) {
      const { calendar, ...rest } = await inspection()
      const adjustments = [{ itemId: PIR, day, time, agreedBy: 'SSO', agreedOn: '2027-02-08' }]
      await current().store.inspections.save({ ...rest, calendar: { ...calendar, adjustments } })
    },
    /** Another notification date; no date was agreed for itself. */
    async notify(from: string, to = from) {
      const { calendar, ...rest } = await inspection()
      const dates = { from: { ...calendar, notified: from }, to: { ...calendar, notified: to } }
      const by = { person: coordinator.id, name: coordinator.name }
      const kept = { id: current().newId(), inspectionId: ONE, at: current().clock.now(), by }
      await current().store.inspectionChanges.record({ type: 'notified', ...dates, ...kept })
      await current().store.inspections.save({ ...rest, calendar: { ...calendar, notified: to, adjustments: [] } })
    },
  }
}
