import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Programme } from '../../../src/domain/programme/programme.ts'
import type { Happened } from '../happened.ts'
import type { Story } from '../story.ts'
import { cardAWeek } from './card-a-week.ts'
import { cardClosed } from './card-closed.ts'
import { cardKeptTrue } from './card-kept-true.ts'
import { cardShows } from './card-shows.ts'
import { type Case, openCase } from './case.ts'
import { columnsThere } from './columns-there.ts'
import { foldersThere } from './folders-there.ts'
import { keptApart } from './kept-apart.ts'
import { lookedAt } from './looked-at.ts'
import { meetingsBooked } from './meetings-booked.ts'
import { missedTruly } from './missed-truly.ts'
import { namedInTime } from './named-in-time.ts'
import { noNames } from './no-names.ts'
import { notApplicable } from './not-applicable.ts'
import { noticesAllowed } from './notices-allowed.ts'
import { noticesSent } from './notices-sent.ts'
import { oneSubscription } from './one-subscription.ts'
import { statesAtEnd } from './states-at-end.ts'
import { troubleTold } from './trouble-told.ts'
import type { Violation } from './violation.ts'

const RULES: readonly ((all: Case) => readonly Violation[])[] = [
  ...[cardAWeek, cardClosed, cardShows, cardKeptTrue, namedInTime, notApplicable],
  ...[noticesAllowed, noticesSent, missedTruly, statesAtEnd],
  ...[foldersThere, columnsThere, meetingsBooked, oneSubscription, lookedAt, keptApart, noNames, troubleTold],
]

/**
 * Everything that the programme demands and that did not happen so, in order of time. Of the product only the
 * programme's data is read; its calendar, states and messages are reckoned anew here.
 *
 * Deliberately not checked: the wording of sentences, footers, attention lines and meetings' lines, and which items
 * get one of a card's six lines; who is invited to a meeting, and who was busy; who may do what (an act counts when
 * it was taken); that a card somebody deleted comes again; edits of a card that change no row; the order of messages
 * of different moments (within one, it is); what is told of undelivered messages. Where an act's outcome, or whether
 * a look was noted, cannot be seen from outside, every reading is let pass.
 */
export function violationsOf(programme: Programme, story: Story, happened: Happened): readonly Violation[] {
  return story.inspections
    .map((inspection) => openCase(programme, inspection, story, happened))
    .flatMap((all) => RULES.flatMap((rule) => rule(all)))
    .sort((a, b) => a.at - b.at)
}

/** As `violationsOf`, of the joint inspection of adult services. */
export function check(story: Story, happened: Happened): readonly Violation[] {
  return violationsOf(jiasAdults, story, happened)
}
