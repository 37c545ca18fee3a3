import { mayIn } from '../access.ts'
import { ownerFor } from '../inspection/owner.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import { whenInWords } from '../notice/when-in-words.ts'
import { checksFor } from './checks-for.ts'
import type { FilePlace } from './file-place.ts'
import { folderOfPlace } from './file-place.ts'
import { folderKey, hasFolder, restrictedFolders } from './folder-plan.ts'
import { isSettled } from './item-status.ts'
import { isBelow } from './watched-folder.ts'

/** A place that a person may be offered for a document. */
export interface OfferedPlace {
  readonly place: FilePlace
  readonly title: string
  /** When it is due; `null` of an indicator. */
  readonly when: string | null
  /** About people or not yet public: its documents come by its own folder alone. */
  readonly closed: boolean
}

/** Open returns in order of time, then the evidence log's indicators: what this person may put a document to. */
export function placesFor(picture: Picture, person: string): readonly OfferedPlace[] {
  const { inspection, programme, items } = picture
  const returns = items.filter(
    (one) => hasFolder(one.dated.item) && !isSettled(one.status) && mayFile(picture, person, one),
  )
  const indicators = mayIn(picture, person, 'edit evidence') ? inspection.settings.indicators : []
  return [
    ...returns.map(({ dated }): OfferedPlace => {
      const place: FilePlace = { type: 'return', itemId: dated.item.id }
      const when = whenInWords(dated, programme.timeZone)
      return { place, title: dated.item.title, when, closed: isClosed(picture, dated.item.id) }
    }),
    ...indicators.map(({ number, title }): OfferedPlace => {
      return {
        place: { type: 'indicator', number },
        title: `Evidence for ${number} ${title}`,
        when: null,
        closed: false,
      }
    }),
  ]
}

/** Whether an item's papers are about people or not yet public, so that none of them passes through a chat. */
export function isClosed({ inspection, programme }: Picture, itemId: string): boolean {
  const closed = restrictedFolders(programme, inspection)
  const folders = [folderKey('working', itemId), folderKey('shared', itemId)]
  if (folders.some((folder) => closed.some((one) => isBelow(folder, one)))) return true
  return checksFor(itemId, { programme, settings: inspection.settings }).ofPeople === true
}

/** Where its folder is; `undefined` while it is not made. */
export function urlOfPlace({ folderUrls }: Picture, place: FilePlace): string | undefined {
  return folderUrls.get(folderOfPlace(place))
}

function mayFile(picture: Picture, person: string, { owner }: ItemPicture): boolean {
  return mayIn(picture, person, 'filed', ownerFor(owner, person))
}
