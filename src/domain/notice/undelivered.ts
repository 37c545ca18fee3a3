import type { Picture } from '../inspection/picture.ts'
import { capitalise, counted } from './counted.ts'
import type { DueNotice } from './due-notice.ts'
import { noticeInWords } from './notice-words.ts'
import type { PersonalNotice } from './personal-notice.ts'
import { recipientRole } from './recipient-role.ts'
import { whenInWords } from './when-in-words.ts'

/** Why a message to somebody is given up. */
export type GivenUp = 'unreachable' | 'blocked' | 'disabled' | 'refused' | 'in doubt'

/** A message that somebody was owed and did not get, as far as is known. */
export interface Undelivered {
  readonly notice: DueNotice
  readonly reason: GivenUp
}

/** Why, and what is to be done about it. */
export const WHY_GIVEN_UP: Readonly<Record<GivenUp, string>> = {
  unreachable: 'They do not have Waymark in Teams: ask them to add it.',
  blocked: 'They have blocked Waymark: ask them to allow it.',
  disabled: 'An administrator has switched Waymark off for them: ask for it to be allowed.',
  refused: 'Teams refused it.',
  'in doubt': 'Teams took it twice without saying whether it arrived.',
}

/** `A reminder of Pre-Inspection Return has not reached its owner (PIR lead, health).` */
function undeliveredSentence({ notice }: Undelivered): string {
  return `${capitalise(noticeInWords(notice))} has not reached ${recipientRole(notice)}.`
}

/** What is to be done about it, by whoever reads it. */
function undeliveredAdvice({ notice, reason }: Undelivered, zone: string): string {
  return `${WHY_GIVEN_UP[reason]} Tell them yourself; due ${whenInWords(notice.item.dated, zone)}.`
}

/** A card takes no more, and nobody reads it: where Teams was closed to all of them, the cause is one. */
const MOST = 15

/** To the coordinator, once for all that was found at a time: by role and title, since whom it concerns is known by that. */
export function undeliveredNotice(found: readonly Undelivered[], picture: Picture, again: boolean): PersonalNotice {
  const zone = picture.programme.timeZone
  const [first] = found
  const single = found.length === 1 && first !== undefined
  const more = found.length - MOST
  return {
    type: 'undelivered',
    itemId: null,
    headline: single
      ? undeliveredSentence(first)
      : `Word of ${counted(found.length, 'thing')} has not reached those it was for.`,
    lines: [
      ...found
        .slice(0, MOST)
        .map((one) =>
          single ? undeliveredAdvice(one, zone) : `${undeliveredSentence(one)} ${undeliveredAdvice(one, zone)}`,
        ),
      ...(more > 0 ? [`And ${more} more: the page Messages of the tab shows who is not reached.`] : []),
    ],
    why: `You get this once, as coordinator of ${picture.inspection.partnership}.`,
    again,
    acts: [],
  }
}
