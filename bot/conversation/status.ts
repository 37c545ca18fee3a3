import { isSettled } from '../../src/domain/evidence/item-status.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { announcedFrom } from '../../src/domain/notice/announced-from.ts'
import { lastChecked } from '../../src/domain/notice/card-footer.ts'
import { capitalise, counted } from '../../src/domain/notice/counted.ts'
import { isOurs } from '../../src/domain/notice/is-ours.ts'
import { sentenceNow } from '../../src/domain/notice/sentence-now.ts'
import { nextMessageOf } from '../../src/services/notice/compose-card.ts'
import { statusCard } from '../cards/status-card.ts'
import type { Command } from './heard.ts'

/** `status`, `where are we`: the sentence that matters, then counts. */
export const status: Command = {
  name: 'status',
  example: 'status',
  group: 'ask',
  says: [
    /^(?:(?:quick|short|an|a|the|our) )*(?:status|overview|progress|summary|update|latest|picture)(?: (?:of|on|for) (?:the )?(?:inspection|everything))?$/,
    /^(?:whats|what is) (?:the )?(?:latest|state of play|situation|position|status|picture)$/,
    /^(?:hows|how is|how are) (?:it|the inspection|everything|things|all|progress)(?: (?:going|looking|doing|coming along))?$/,
    /^(?:where (?:are|do) we(?: stand| up to| at| now)?|(?:where|how) we (?:are|stand|are doing)|how far (?:along )?are we|how (?:are|do) we (?:doing|stand|looking)|are we (?:on track|ok|okay|all right|on time)|stats|(?:what has been|what have we|what did we) hand(?:ed)? in|(?:when was the )?last check(?:ed)?|open (?:the |our )?(?:tab|inspection|dashboard))$/,
  ],
  words: ['track', 'status', 'overview', 'progress', 'summary', 'where', 'stand', 'doing', 'going', 'risk', 'worry'],
  async answer({ look, needs }) {
    const { picture, among } = await look()
    const { inspection } = picture
    const next = await nextMessageOf(needs, picture)
    return statusCard({
      partnership: inspection.partnership,
      week: weekInWords(picture),
      sentence: sentenceNow(picture),
      counts: counts(picture),
      footer: [lastChecked(picture), next && `Next message: ${next}`].filter((one) => one !== null),
      among,
      tabUrl: needs.links.tab(inspection.place, inspection.id),
    })
  },
}

function weekInWords({ week, programme }: Picture): string {
  if (week === 'before') return 'Before the first week'
  if (week === 'after') return `All ${programme.weeks} weeks are over`
  if (week.type === 'paused') return `Paused after week ${week.after}`
  return `In week ${week.number} of ${programme.weeks}`
}

function counts(picture: Picture): readonly string[] {
  const { items } = picture
  const returns = items.filter(({ dated }) => dated.item.kind === 'return')
  const handedIn = returns.filter((one) => isSettled(one.status)).length
  const ownerless = returns.filter((one) => !isSettled(one.status) && !one.owner.person).length
  const attention = items.filter(({ status: { state, attention: line } }) => state === 'needs attention' || line).length
  const late = items.filter(({ status: { state } }) => state === 'late').length
  const earlier = overdueFromBefore(picture)
  return [
    ...(earlier > 0 ? [`${capitalise(counted(earlier, 'thing'))} overdue from before Waymark began here`] : []),
    `${handedIn} of ${returns.length} returns handed in or not applicable`,
    ...(ownerless > 0 ? [`${capitalise(counted(ownerless, 'open return'))} without an owner`] : []),
    ...(attention > 0 ? [`${capitalise(counted(attention, 'return'))} with something wrong in the files`] : []),
    ...(late > 0 ? [`${capitalise(counted(late, 'thing'))} late from the inspection team: ask the SSO`] : []),
  ]
}

/** The sentence leaves them out, as the weekly card does: nobody is chased for them. */
function overdueFromBefore({ items, inspection, programme }: Picture): number {
  const from = announcedFrom(inspection, programme.timeZone)
  return items.filter(
    (one) => isOurs(one) && one.dated.type === 'due' && one.dated.due < from && one.status.state === 'overdue',
  ).length
}
