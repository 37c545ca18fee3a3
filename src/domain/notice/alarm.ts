import type { Picture } from '../inspection/picture.ts'
import { isStanding, isTold, type Trouble } from '../inspection/trouble.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { alarmMoment } from './alarm-moment.ts'
import { nextDeadlineSentence } from './next-deadline.ts'
import type { PersonalNotice } from './personal-notice.ts'
import {
  ableAgain,
  deskLines,
  meanwhileSentence,
  NOTHING_LOST,
  notAble,
  troubleSentences,
  waitsSentence,
} from './trouble-words.ts'

type Seen = Pick<Picture, 'inspection' | 'programme' | 'items' | 'now'>

/** Later than this, a message says why it comes so late. */
const LATE = 5 * 60_000

/** What the coordinator is told where something has not worked for half an hour: everything that stands still, at once. */
export function alarm(troubles: readonly Trouble[], picture: Seen, again: boolean): PersonalNotice {
  const zone = picture.programme.timeZone
  const standing = troubles.filter(isStanding)
  const [headline, ...later] = troubleSentences(standing, zone)
  const lines = [
    ...later,
    lateLine(standing, picture),
    waitsSentence(standing),
    NOTHING_LOST,
    nextDeadlineSentence(picture),
    meanwhileSentence(standing),
    ...deskLines(standing, zone),
  ]
  return {
    type: 'alarm',
    ...plain(again),
    headline,
    lines: lines.filter((line) => line !== undefined),
    why: `You get this once, as coordinator of ${picture.inspection.partnership}. You are told when it works again.`,
  }
}

/** That it works again and what waited is done. What nobody could be told of while it lasted is told of now. */
export function allClear(over: readonly Trouble[], { programme, inspection }: Seen, again: boolean): PersonalNotice {
  const zone = programme.timeZone
  const from = instantInWords(Math.min(...over.map(({ since }) => since)), zone)
  const to = instantInWords(Math.max(...over.map(({ endedAt }) => endedAt ?? 0)), zone)
  const told = over.some(isTold)
  return {
    type: 'all clear',
    ...plain(again),
    headline: told
      ? `Waymark has been ${ableAgain(over)} again since ${to}.`
      : `Waymark was not able to ${notAble(over)} from ${from} to ${to}.`,
    lines: [
      ...(told ? [`It had not been able to since ${from}.`] : ['This could not be told while it lasted.']),
      'What had waited is done.',
    ],
    why: `You get this as coordinator of ${inspection.partnership}. Nothing is left to do.`,
  }
}

function plain(again: boolean): Pick<PersonalNotice, 'itemId' | 'again' | 'acts'> {
  return { itemId: null, again, acts: [] }
}

/** Where Teams itself took nothing, or Waymark was stopped. */
function lateLine(standing: readonly Trouble[], { now, programme }: Seen): string | undefined {
  const due = Math.min(...standing.map((one) => alarmMoment(one) ?? now))
  if (now - due <= LATE) return undefined
  return `This was to be said at ${instantInWords(due, programme.timeZone)} and could not be sent before.`
}
