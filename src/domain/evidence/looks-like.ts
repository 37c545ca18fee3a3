import type { Item, ReturnItem } from '../programme/programme.ts'
import { type Asked, checksFor } from './checks-for.ts'
import type { ExaminedFile } from './examined-file.ts'
import { kindOf } from './file-kind.ts'
import { findColumn, headingsOf } from './find-columns.ts'
import { folderKey, hasFolder } from './folder-plan.ts'
import { isRecordsFolder } from './records-folder.ts'
import { isBelow } from './watched-folder.ts'
import { wordsOf } from './words-of.ts'

/** What a file is compared with. */
export interface Among extends Asked {
  readonly items: readonly Item[]
  /** Its words stand in many names and tell nothing. */
  readonly partnership: string
}

/**
 * The return that a file clearly answers though it lies elsewhere: by the words of its name, or by the headings of its
 * workbook, and always by its kind. None where several might be meant.
 */
export function looksLike(one: ExaminedFile, among: Among): string | undefined {
  if (isOwed(one, among)) return undefined
  const fits = among.items.flatMap((item) => (hasFolder(item) ? (fitOf(one, item, among) ?? []) : []))
  const [first] = fits
  return first?.clear && fits.length === 1 && !liesWith(one, first.itemId) ? first.itemId : undefined
}

interface Fit {
  readonly itemId: string
  /** It is hardly anything else. */
  readonly clear: boolean
}

/** What the inspection team put there, which may be a template of the same name, and people's records. */
function isOwed({ file }: ExaminedFile, among: Among): boolean {
  if (isRecordsFolder(file.folder, among.programme)) return true
  return among.items.some(({ id, kind }) => kind === 'incoming' && isBelow(file.folder, folderKey('shared', id)))
}

function liesWith({ file }: ExaminedFile, itemId: string): boolean {
  return isBelow(file.folder, folderKey('working', itemId)) || isBelow(file.folder, folderKey('shared', itemId))
}

function fitOf(one: ExaminedFile, item: ReturnItem, among: Among): Fit | undefined {
  const { kinds, alsoCalled = [], workbook } = checksFor(item.id, among)
  const kind = kindOf(one)
  if (kind === 'other' || (kinds && !kinds.includes(kind))) return undefined
  const columns = (workbook?.columns ?? []).map(headingsOf)
  const sheets = one.facts?.sheets ?? []
  const hasItsColumns =
    columns.length > 1 && sheets.some((sheet) => columns.every((headings) => findColumn(sheet, headings) >= 0))
  if (hasItsColumns) return { itemId: item.id, clear: true }
  const others = [item.artefact, ...alsoCalled].map((name) => otherWords(one.file.name, name, among.partnership))
  const fewest = Math.min(...others)
  return fewest === Number.POSITIVE_INFINITY ? undefined : { itemId: item.id, clear: fewest < 2 }
}

/** Words that people add to any name. */
const NOISE = /^(v?\d+|w\d+|draft|final|copy|of|for|the|and|a|hscp|completed?|version|signed|latest|new)$/

/**
 * How many words a file's name has beside those of a return; infinitely many where one of the return's is missing.
 * `Position statement v3` has none, `Notes for managers on the position statement` three.
 */
export function otherWords(fileName: string | null, name: string, partnership: string): number {
  const wanted = wordsOf(name)
  const words = wordsOf(fileName?.replace(/\.[^.]*$/, '') ?? '')
  if (!wanted.every((word) => words.includes(word))) return Number.POSITIVE_INFINITY
  const known = [...wanted, ...wordsOf(partnership)]
  return words.filter((word) => !known.includes(word) && !NOISE.test(word)).length
}
