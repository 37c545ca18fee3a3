import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import type { Messenger } from '../../../src/services/ports/messenger.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { wallOf } from '../../sim/demands/wall.ts'
import type { Plant } from '../world/process.ts'

type Direct = Messenger['direct']

const DAY = 24 * 60 * 60_000

/** Faults in what is sent. */
export const messagePlants: Readonly<Record<string, Plant>> = {
  'a digest sent twice': (needs) => {
    const isDoubled = everyNth(40)
    return sending(needs, (direct) => async (place, person, id, notice) => {
      if (notice.type === 'digest' && isDoubled()) await direct(place, person, id, { ...notice })
      return direct(place, person, id, notice)
    })
  },
  'a message for each reason': (needs) =>
    sending(needs, (direct) => async (place, person, id, notice) => {
      const { parts = [] } = notice
      const [first, ...others] = parts
      if (first && others.length > 0) await direct(place, person, id, { ...notice, parts: [first] })
      return direct(place, person, id, others.length > 0 ? { ...notice, parts: others } : notice)
    }),
  'a thing with two lines': (needs) =>
    sending(
      needs,
      (direct) => (place, person, id, notice) =>
        direct(place, person, id, notice.rows ? { ...notice, rows: [...notice.rows, ...notice.rows] } : notice),
    ),
  'a line without a reason': (needs) =>
    sending(needs, (direct) => (place, person, id, notice) => {
      const rows = notice.rows?.map((row, index) => (index === 0 ? row : { ...row, why: '' }))
      return direct(place, person, id, rows ? { ...notice, rows } : notice)
    }),
  'a last call never sent': (needs) => dropping(needs, ({ type }) => type === 'last call', everyNth(10)),
  'an asked reminder forgotten': (needs) => dropping(needs, ({ type }) => type === 'asked', everyNth(2)),
  'a step lost over the clock change': (needs) => {
    const isJustAfter = () => hourAt(needs.clock.now()) !== hourAt(needs.clock.now() - 2 * DAY)
    return dropping(needs, ({ type }) => type === 'digest', isJustAfter)
  },
  'the look-ahead missed': (needs) =>
    sending(needs, (direct) => async (place, person, id, notice) => {
      const { parts = [] } = notice
      const others = parts.filter(({ step }) => step !== 'look-ahead')
      return others.length === 0 && parts.length > 0 ? '' : direct(place, person, id, { ...notice, parts: others })
    }),
  'an escalation a day early': (needs) =>
    sending(needs, (direct) => async (place, person, id, notice) => {
      const leader = await leaderOf(needs, id)
      if (notice.type === 'missed' && leader) await direct(place, leader, id, { ...notice, type: 'escalated' })
      return direct(place, person, id, notice)
    }),
  'a message sent again that does not say so': (needs) =>
    sending(needs, (direct) => (place, person, id, notice) => direct(place, person, id, { ...notice, again: false })),
  'a reminder to somebody else': (needs) => {
    const isWrong = everyNth(40)
    return sending(needs, (direct) => async (place, person, id, notice) => {
      const leader = await leaderOf(needs, id)
      return direct(place, notice.type === 'digest' && leader && isWrong() ? leader : person, id, notice)
    })
  },
}

function sending(needs: Surroundings, change: (direct: Direct) => Direct): Surroundings {
  const { messenger } = needs
  return { ...needs, messenger: { ...messenger, direct: change(messenger.direct) } }
}

/** Taken for sent. */
function dropping(needs: Surroundings, isMeant: (notice: PersonalNotice) => boolean, now: () => boolean): Surroundings {
  return sending(
    needs,
    (direct) => async (place, person, id, notice) =>
      isMeant(notice) && now() ? 'message-0' : direct(place, person, id, notice),
  )
}

async function leaderOf({ store }: Surroundings, id: string): Promise<{ readonly id: string } | undefined> {
  return (await store.inspections.get(id))?.seats.find(({ seat }) => seat === 'chief-officer')?.holder
}

/** Of the wall clock, at the same time of day everywhere. */
function hourAt(instant: number): number {
  return wallOf(instant).minute - (Math.floor(instant / 60_000) % (24 * 60))
}

function everyNth(n: number): () => boolean {
  let count = 0
  return () => {
    count += 1
    return count % n === 0
  }
}
