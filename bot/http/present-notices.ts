import type { ChosenNotice, ComingNotice, Notices, PersonReached } from '../../src/contract/notices.ts'
import { mayIn } from '../../src/domain/access.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { cardMoment } from '../../src/domain/notice/card-moment.ts'
import { choiceInWords, choicesInForce } from '../../src/domain/notice/choice-in-words.ts'
import { choicesOf, type NoticeChoice } from '../../src/domain/notice/notice-choice.ts'
import { isOutOfReach, type Reached, reachInWords } from '../../src/domain/notice/reach.ts'
import { type Going, type Upcoming, upcoming } from '../../src/domain/notice/upcoming.ts'
import { addDays, type Instant } from '../../src/domain/schedule/day.ts'
import { dayInWords, instantInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { toInstant, toWallClock } from '../../src/domain/schedule/zone.ts'
import type { TabIdentity } from './tab-identity.ts'

/** Today and the six days after it. */
const DAYS = 7

interface Seen {
  readonly picture: Picture
  readonly choices: readonly NoticeChoice[]
  readonly pending: readonly Going[]
  readonly reached: readonly Reached[]
}

export function presentNotices({ picture, choices, pending, reached }: Seen, person: TabIdentity): Notices {
  const { now, today, programme } = picture
  const until = toInstant(addDays(today, DAYS), '00:00', programme.timeZone)
  const coming = [...upcoming(pending, now, until), ...cardsBetween(picture, now, until)]
  return {
    until: dayInWords(addDays(today, DAYS - 1)),
    days: byDay(
      coming.toSorted((a, b) => a.at - b.at),
      picture,
    ),
    people: reached.map((one) => presentPerson(one, choices, programme.timeZone)),
    choices: choicesInForce(choices, picture)
      .filter((choice) => choice.type !== 'asked' || choice.person === person.id)
      .map((choice) => presentChoice(choice, picture, person)),
  }
}

function cardsBetween({ inspection, programme }: Picture, from: Instant, to: Instant): readonly Upcoming[] {
  return Array.from({ length: programme.weeks }, (_, index) => index + 1)
    .map((week) => ({ week, at: cardMoment(week, inspection, programme) }))
    .filter(({ at }) => at >= from && at < to)
    .map(({ week, at }) => {
      const said = { headline: `The card of week ${week}`, why: 'It is posted once a week.', kind: 'card' as const }
      return { at, to: { role: 'the channel' }, ...said }
    })
}

function byDay(coming: readonly Upcoming[], { programme }: Picture): Notices['days'] {
  const days = Map.groupBy(coming, ({ at }) => toWallClock(at, programme.timeZone).day)
  return [...days].map(([day, some]) => ({
    day: dayInWords(day),
    coming: some.map((one) => presentComing(one, programme.timeZone)),
  }))
}

function presentComing({ at, to, headline, why }: Upcoming, zone: string): ComingNotice {
  return {
    ...{ time: timeInWords(toWallClock(at, zone).time), at: instantInWords(at, zone) },
    to: to.person ? `${to.person.name}, ${to.role}` : to.role,
    ...{ what: headline, why },
  }
}

function presentPerson(one: Reached, choices: readonly NoticeChoice[], zone: string): PersonReached {
  const { id, name, guest } = one.person
  return {
    ...{ id, name, guest, seats: [...one.seats], outOfReach: isOutOfReach(one), reach: reachInWords(one, zone) },
    muted: choicesOf(choices, 'muted').some(({ person }) => person === id),
  }
}

/** An asked reminder's words are for whoever asked alone. */
function presentChoice(choice: NoticeChoice, picture: Picture, person: TabIdentity): ChosenNotice {
  const { id, by, at } = choice
  const own = by.person === person.id
  return {
    ...{ id, sentence: choiceInWords(choice, picture), reason: 'reason' in choice ? choice.reason : null },
    by: `${by.name}, ${instantInWords(at, picture.programme.timeZone)}`,
    mayUndo: own || mayIn(picture, person.id, 'hold'),
  }
}
