import type { ItemAnswer } from '../../src/contract/item-answer.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { formatInstant } from '../../src/domain/schedule/zone.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { presentItem } from './present-item.ts'
import type { TabIdentity } from './tab-identity.ts'

/** One item on its own page; throws `Refusal` where it is not part of the inspection. */
export function presentItemAnswer(picture: Picture, itemId: string, person: TabIdentity): ItemAnswer {
  const one = picture.items.find(({ dated }) => dated.item.id === itemId)
  if (!one) throw new Refusal('unknown item', 'That item is not part of this inspection any more.')
  return { now: formatInstant(picture.now, picture.programme.timeZone), item: presentItem(picture, one, person) }
}
