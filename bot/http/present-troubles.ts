import type { Overview } from '../../src/contract/overview.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { Trouble } from '../../src/domain/inspection/trouble.ts'
import { toShow } from '../../src/domain/notice/alarm-moment.ts'
import {
  meanwhileSentence,
  NOTHING_LOST,
  troubleSentences,
  waitsSentence,
} from '../../src/domain/notice/trouble-words.ts'
import { type Undelivered, undeliveredNotice } from '../../src/domain/notice/undelivered.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { findUndelivered } from '../../src/services/trouble/undelivered.ts'

/** What stands still, for everybody; what did not reach somebody, for whoever coordinates. */
export async function presentTroubles(
  { store }: Pick<Surroundings, 'store'>,
  picture: Picture,
  role: Overview['me']['role'],
): Promise<Pick<Overview, 'trouble' | 'undelivered'>> {
  const zone = picture.programme.timeZone
  const troubles = toShow(await store.troubles.of(picture.inspection.id), picture.now)
  const undelivered = role === 'coordinator' ? await findUndelivered({ store }, picture) : []
  return {
    trouble: troubles.length === 0 ? null : troubleWord(troubles, zone),
    undelivered: undelivered.length === 0 ? null : undeliveredWord(undelivered, picture),
  }
}

function troubleWord(troubles: readonly Trouble[], zone: string): Overview['trouble'] {
  const more = [waitsSentence(troubles), NOTHING_LOST, meanwhileSentence(troubles)]
  return { what: troubleSentences(troubles, zone).join(' '), more: [more.join(' ')] }
}

function undeliveredWord(undelivered: readonly Undelivered[], picture: Picture): Overview['undelivered'] {
  const { headline, lines } = undeliveredNotice(undelivered, picture, false)
  return { what: headline, more: [...lines] }
}
