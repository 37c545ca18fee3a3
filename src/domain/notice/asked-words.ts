import { folderUrlOf } from '../inspection/folder-url.ts'
import type { Picture } from '../inspection/picture.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import type { AskedNotice } from './asked-notice.ts'
import { capitalise } from './counted.ts'
import { howItStands } from './how-it-stands.ts'
import { actsFor, folderLink } from './notice-deeds.ts'
import type { PersonalNotice } from './personal-notice.ts'
import { whenInWords } from './when-in-words.ts'

/** What somebody asked to be reminded of, in their own words. */
export function askedWords({ item, words, askedAt }: AskedNotice, picture: Picture, again: boolean): PersonalNotice {
  const { inspection, programme } = picture
  const zone = programme.timeZone
  const folderUrl = item && folderUrlOf(item.dated.item, picture)
  const title = item && `${item.dated.item.title}: due ${whenInWords(item.dated, zone)}.`
  return {
    type: 'asked',
    itemId: item?.dated.item.id ?? null,
    headline: title ?? capitalise(words),
    // Their words were the thing's name, which the headline has in full.
    lines: item ? howItStands(item, picture) : [],
    why: `You asked for this at ${instantInWords(askedAt, zone)}. It comes once.`,
    again,
    acts: item ? actsFor(item) : [],
    ...(item && folderUrl && folderLink(folderUrl, item)),
    parts: [{ inspectionId: inspection.id, itemId: item?.dated.item.id ?? null, step: 'asked' }],
  }
}
