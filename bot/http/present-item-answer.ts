import type { AskedView, ItemAnswer } from '../../src/contract/item-answer.ts'
import { mayIn } from '../../src/domain/access.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { startedBy } from '../../src/domain/inspection/waiting.ts'
import { askForIt, mailtoOf } from '../../src/domain/notice/ask-for-it.ts'
import { dayInWords } from '../../src/domain/schedule/day-in-words.ts'
import { formatInstant, toWallClock } from '../../src/domain/schedule/zone.ts'
import { Refusal } from '../../src/services/refusal.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { presentFound } from './present-found.ts'
import { presentItem } from './present-item.ts'
import { presentParts } from './present-part.ts'
import type { TabIdentity } from './tab-identity.ts'

/** One item on its own page; throws `Refusal` where it is not part of the inspection. */
export async function presentItemAnswer(
  needs: Pick<Surroundings, 'store'>,
  picture: Picture,
  itemId: string,
  person: TabIdentity,
): Promise<ItemAnswer> {
  const one = picture.items.find(({ dated }) => dated.item.id === itemId)
  if (!one) throw new Refusal('unknown item', 'That item is not part of this inspection any more.')
  const asking = askForIt(one, picture)
  return {
    now: formatInstant(picture.now, picture.programme.timeZone),
    // The message that its line leads to stands on this page.
    item: { ...presentItem(picture, one, person), ...(asking && { attention: one.status.attention ?? null }) },
    found: presentFound(picture, one, person),
    ...(await presentParts(needs, picture, one, person)),
    starts: startedBy(one, picture).map(({ dated: { item } }) => ({ id: item.id, title: item.title })),
    asking: asking && { ...asking, mailto: mailtoOf(asking) },
    asked: presentAsked(picture, one, person),
  }
}

function presentAsked({ inspection, programme }: Picture, { dated }: ItemPicture, { id }: TabIdentity) {
  const { item } = dated
  if (item.kind !== 'return' || item.asked === undefined || dated.type !== 'due') return null
  const { day, time } = toWallClock(dated.due, programme.timeZone)
  const { by, on, message = '' } = item.asked
  const { title, destination, seat = null } = item
  const form: AskedView = { title, day, time, seat, destination, askedBy: by, askedOn: on, message }
  const mayChange = mayIn({ inspection, programme }, id, 'add return')
  return { line: `${by}, on ${dayInWords(on)}`, form, mayChange }
}
