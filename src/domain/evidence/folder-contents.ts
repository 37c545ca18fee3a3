import type { Item } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { type Held, HOLDS_NOTHING, versionOf } from './contents-version.ts'
import { filesIn } from './files-in.ts'
import { folderKey } from './folder-plan.ts'
import type { WatchedFile } from './watched-file.ts'

/** Of the files in a folder and below it, what decides a state: however many there are, these few figures. */
export interface FolderContents extends Held {
  /** Files with content: one of 0 bytes is still arriving. */
  readonly whole: number
  readonly checkedOut: number
  /** Files whose name holds a CHI number. */
  readonly chiInNames: number
  /** When the first of all came, and the first with content; `null` where there is none. */
  readonly firstAt: Instant | null
  readonly firstWholeAt: Instant | null
  /** When the newest content among them was first seen, wherever it lay then. */
  readonly lastContentAt: Instant | null
  /** Entra object id of whoever brought that; `null` where SharePoint does not say. */
  readonly lastContentBy: string | null
  /** Planned for the shared area, it was dragged out of it. */
  readonly astray: boolean
}

/** By folder key; a folder with nothing in it may be left out. */
export type ContentsByFolder = ReadonlyMap<string, FolderContents>

export const NOTHING: FolderContents = {
  ...HOLDS_NOTHING,
  whole: 0,
  checkedOut: 0,
  chiInNames: 0,
  firstAt: null,
  firstWholeAt: null,
  lastContentAt: null,
  lastContentBy: null,
  astray: false,
}

/** Keys of the folders whose contents decide a state: the returns'. */
export function decidingFolders(items: readonly Item[]): readonly string[] {
  const places = items.flatMap((item) => (item.kind === 'return' ? [item.inside ?? item.id] : []))
  return [...new Set(places)].flatMap((place) => [folderKey('working', place), folderKey('shared', place)])
}

/** @param astray keys of those that were dragged out of the shared area */
export function contentsOf(
  files: readonly WatchedFile[],
  keys: readonly string[],
  astray: readonly string[] = [],
): ContentsByFolder {
  return new Map(keys.map((key) => [key, { ...contentsOfOne(filesIn(files, key)), astray: astray.includes(key) }]))
}

function contentsOfOne(files: readonly WatchedFile[]): Omit<FolderContents, 'astray'> {
  const whole = files.filter(({ size }) => size > 0)
  const newest = newestOf(whole)
  return {
    files: files.length,
    version: versionOf(files),
    whole: whole.length,
    checkedOut: files.filter(({ checkedOutBy }) => checkedOutBy !== undefined).length,
    chiInNames: files.filter(({ chiInName }) => chiInName).length,
    firstAt: firstOf(files),
    firstWholeAt: firstOf(whole),
    lastContentAt: newest?.contentAt ?? null,
    lastContentBy: newest?.contentBy ?? null,
  }
}

function firstOf(files: readonly WatchedFile[]): Instant | null {
  return files.reduce<Instant | null>((first, { receivedAt }) => Math.min(first ?? receivedAt, receivedAt), null)
}

/** Of two at one moment, as the store has it. */
function newestOf(files: readonly WatchedFile[]): WatchedFile | undefined {
  const by = ({ contentBy = '' }: WatchedFile) => contentBy
  return files.toSorted((a, b) => b.contentAt - a.contentAt || (by(a) < by(b) ? 1 : -1))[0]
}
