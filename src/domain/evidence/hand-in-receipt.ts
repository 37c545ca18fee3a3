import type { Actor, Deed, HandedIn } from '../inspection/deed.ts'
import { IN_SHARED_AREA } from '../inspection/deed.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Destination, ReturnItem } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { heldTogether } from './contents-version.ts'
import { filesIn } from './files-in.ts'
import { type ContentsByFolder, NOTHING } from './folder-contents.ts'
import { folderKey } from './folder-plan.ts'
import { isRecordsFolder } from './records-folder.ts'
import type { SignedOff } from './signed-off.ts'
import type { WatchedFile } from './watched-file.ts'

/** What was handed in, where, when and by whom: written down at the hand-in, so that it says later what was true then. */
export interface HandInReceipt {
  /** That of the deed. */
  readonly id: string
  readonly inspectionId: string
  readonly itemId: string
  readonly partnership: string
  readonly title: string
  readonly week: number
  readonly destination: Destination
  readonly due: Instant | null
  readonly handedIn: Omit<HandedIn, 'type' | 'of'>
  readonly by: Actor
  readonly signedOff?: Pick<SignedOff, 'by' | 'at'>
  readonly parts: readonly string[]
  /** When it was written down, and whether what lay there then was what had been handed in. */
  readonly writtenAt: Instant
  readonly asHandedIn: boolean
  /** Where the files lay; `null` where none belong to it. */
  readonly area: 'shared' | 'working' | null
  /** It is known by count: no names are kept. */
  readonly restricted: boolean
  readonly files: readonly ReceiptFile[]
}

export interface ReceiptFile {
  readonly id: string
  /** `null` in restricted folders. */
  readonly name: string | null
  readonly size: number
  /** Of the content handed in, and what tells it from other content whatever SharePoint itself writes into it. */
  readonly cTag: string
  readonly content: string
  readonly digest: Digest
}

/** SHA-256, hexadecimal; or why there is none. `never`: people's records are not opened. `lost`: it was changed or gone before it could be read. */
export type Digest = { readonly sha256: string } | 'pending' | 'lost' | 'never'

interface Case {
  readonly picture: Picture
  readonly one: ItemPicture
  readonly deed: Deed & HandedIn
  /** What lies in its folders, as `placesOf` names them. */
  readonly files: readonly WatchedFile[]
  /** Of those folders, by the same store's figures as on the deed. */
  readonly contents: ContentsByFolder
}

/** @param item a return */
export function writeReceipt({ picture, one, deed, files, contents }: Case): HandInReceipt {
  const { inspection, programme, now } = picture
  const { dated, status } = one
  const item = dated.item as ReturnItem
  const { when, where, proof, words } = deed
  const { held, isSure } = heldAtHandIn(item, { deed, files, contents })
  const handed = held.filter(({ size }) => size > 0)
  const { signedOff } = status
  return {
    ...{ id: deed.id, inspectionId: inspection.id, itemId: item.id, partnership: inspection.partnership },
    ...{ title: item.title, week: dated.week, destination: item.destination },
    due: dated.type === 'due' ? dated.due : null,
    handedIn: { when, where, ...(proof && { proof }), ...(words && { words }) },
    by: deed.by,
    ...(signedOff && signedOff.void === undefined && { signedOff: { by: signedOff.by, at: signedOff.at } }),
    parts: item.parts ?? [],
    writtenAt: now,
    asHandedIn: handed.length === 0 || isSure,
    area: areaOf(item, deed),
    restricted: handed.some(({ name }) => name === null),
    files: handed.map(({ id, name, size, cTag, content, folder }) => ({
      ...{ id, name, size, cTag, content },
      digest: isRecordsFolder(folder, programme) ? 'never' : 'pending',
    })),
  }
}

/** A digest is still to come. */
export function isUnfinished({ files }: Pick<HandInReceipt, 'files'>): boolean {
  return files.some(({ digest }) => digest === 'pending')
}

/** Keys of the folders in which what is handed in may lie. */
export function placesOf(item: ReturnItem): readonly string[] {
  if (item.destination === 'statement') return []
  const place = item.inside ?? item.id
  return [folderKey('working', place), folderKey('shared', place)]
}

/**
 * What was released may be seen where it lay before, until the next look. What went elsewhere is what was worked on.
 * `isSure`: it is what lay there at the hand-in.
 */
function heldAtHandIn(item: ReturnItem, { deed, files, contents }: Pick<Case, 'deed' | 'files' | 'contents'>) {
  const area = areaOf(item, deed)
  if (area === null) return { held: [], isSure: true }
  const place = item.inside ?? item.id
  const [working, shared] = (['working', 'shared'] as const).map(
    (one) => contents.get(folderKey(one, place)) ?? NOTHING,
  )
  const version = deed.of?.version
  const isShared = area === 'shared' && (deed.by === 'watch' || version === undefined || version === shared?.version)
  if (isShared) return { held: filesIn(files, folderKey('shared', place)), isSure: version === shared?.version }
  return { held: files, isSure: version === heldTogether(working ?? NOTHING, shared ?? NOTHING).version }
}

function areaOf(item: ReturnItem, { where }: HandedIn): HandInReceipt['area'] {
  if (item.destination === 'statement') return null
  return where === IN_SHARED_AREA ? 'shared' : 'working'
}
