import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import type { ChoiceType } from '../../../src/domain/notice/notice-choice.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import type { Plant } from '../world/process.ts'

const MINUTE = 60_000
const ZONE = 'Europe/London'

/** Faults in what is known when it is decided what to send. */
export const storePlants: Readonly<Record<string, Plant>> = {
  'a muted person reminded': (needs) => forgettingChoices(needs, 'muted'),
  'what was put off comes all the same': (needs) => forgettingChoices(needs, 'snoozed'),
  'the leaders told of what is held': (needs) => forgettingChoices(needs, 'held'),
  'a hold that outlives its date': (needs) => {
    const { noticeChoices } = needs.store
    const of: typeof noticeChoices.of = async (id) =>
      (await noticeChoices.of(id)).map((one) => (one.type === 'held' ? { ...one, due: undefined as never } : one))
    return withStore(needs, { noticeChoices: { ...noticeChoices, of } })
  },
  'late once more where its date has moved': (needs) => {
    const { effects, inspections } = needs.store
    const startingWith: typeof effects.startingWith = async (id, prefix) => {
      const found = await effects.startingWith(id, prefix)
      const moved = (await inspections.get(id))?.calendar.adjustments ?? []
      const isForgotten = (key: string) => {
        const [type, item, due] = key.split('/')
        const to = moved.findLast(({ itemId }) => itemId === item)
        return type === 'missed' && to?.time !== undefined && toInstant(to.day, to.time, ZONE) !== Number(due)
      }
      return found.filter(({ key }) => !isForgotten(key))
    }
    return withStore(needs, { effects: { ...effects, startingWith } })
  },
  'the deputy forgotten': (needs) =>
    changing(needs, (one) => ({ ...one, seats: one.seats.map((seat) => ({ ...seat, leave: [] })) })),
  'a message on a holiday': (needs) =>
    changing(needs, (one) => ({ ...one, calendar: { ...one.calendar, holidays: [] } })),
  'a reminder in quiet hours': (needs) =>
    changing(needs, ({ settings, ...one }) => {
      const notices = { ...settings.notices, quietFrom: '23:59', quietTo: '00:00' }
      return { ...one, settings: { ...settings, notices } }
    }),
  "an hour's shift at the clock change": (needs) => ({
    ...needs,
    programmes: new Map([...needs.programmes].map(([id, one]) => [id, { ...one, timeZone: 'Etc/GMT' }])),
  }),
  'a reminder after the hand-in': (needs) => {
    const { deeds } = needs.store
    const of: Store['deeds']['of'] = async (id) => {
      const since = needs.clock.now() - 30 * MINUTE
      return (await deeds.of(id)).filter(({ type, at }) => type !== 'handed in' || at < since)
    }
    return withStore(needs, { deeds: { ...deeds, of } })
  },
  'a second digest on one day': (needs) => {
    const { personalMessages } = needs.store
    return withStore(needs, { personalMessages: { ...personalMessages, hasDigest: async () => false } })
  },
  'a lost receipt': (needs) => {
    let count = 0
    const forgetful = ({ effects, ...store }: Store): Store => ({
      ...store,
      effects: {
        ...effects,
        async finish(id, key, receipt) {
          count += 1
          if (count % 50 > 0) await effects.finish(id, key, receipt)
        },
      },
    })
    const { store } = needs
    const transaction: Store['transaction'] = (work) => store.transaction((within) => work(forgetful(within)))
    return withStore(needs, { ...forgetful(store), transaction })
  },
}

function withStore(needs: Surroundings, changed: Partial<Store>): Surroundings {
  return { ...needs, store: { ...needs.store, ...changed } }
}

function changing(needs: Surroundings, change: (inspection: Inspection) => Inspection): Surroundings {
  const { inspections } = needs.store
  const get: typeof inspections.get = async (id) => {
    const inspection = await inspections.get(id)
    return inspection && change(inspection)
  }
  return withStore(needs, { inspections: { ...inspections, get } })
}

function forgettingChoices(needs: Surroundings, type: ChoiceType): Surroundings {
  const { noticeChoices } = needs.store
  const of: typeof noticeChoices.of = async (id) => (await noticeChoices.of(id)).filter((one) => one.type !== type)
  return withStore(needs, { noticeChoices: { ...noticeChoices, of } })
}
