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
}

/** Keys of the folders whose contents decide a state: the returns'. */
export function decidingFolders(items: readonly Item[]): readonly string[] {
  const places = items.flatMap((item) => (item.kind === 'return' ? [item.inside ?? item.id] : []))
  return [...new Set(places)].flatMap((place) => [folderKey('working', place), folderKey('shared', place)])
}

export function contentsOf(files: readonly WatchedFile[], keys: readonly string[]): ContentsByFolder {
  return new Map(keys.map((key) => [key, contentsOfOne(filesIn(files, key))]))
}

function contentsOfOne(files: readonly WatchedFile[]): FolderContents {
  const whole = files.filter(({ size }) => size > 0)
  return {
    files: files.length,
    version: versionOf(files),
    whole: whole.length,
    checkedOut: files.filter(({ checkedOutBy }) => checkedOutBy !== undefined).length,
    chiInNames: files.filter(({ chiInName }) => chiInName).length,
    firstAt: firstOf(files),
    firstWholeAt: firstOf(whole),
    lastContentAt: whole.reduce<Instant | null>((last, { contentAt }) => Math.max(last ?? contentAt, contentAt), null),
  }
}

function firstOf(files: readonly WatchedFile[]): Instant | null {
  return files.reduce<Instant | null>((first, { receivedAt }) => Math.min(first ?? receivedAt, receivedAt), null)
}
