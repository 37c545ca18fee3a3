import type { Item, ReturnItem } from '../programme/programme.ts'
import { type Asked, checksFor } from './checks-for.ts'
import type { ExaminedFile } from './examined-file.ts'
import { kindOf } from './file-kind.ts'
import { findColumn, headingsOf } from './find-columns.ts'
import { folderKey } from './folder-plan.ts'
import { isRecordsFolder } from './records-folder.ts'
import { isBelow } from './watched-folder.ts'

/** What a file is compared with. */
export interface Among extends Asked {
  readonly items: readonly Item[]
  /** Its words stand in many names and tell nothing. */
  readonly partnership: string
}

/**
 * The return that a file clearly answers though it lies elsewhere: by the words of its name, or by the headings of its
 * workbook, and always by its kind. None where several fit.
 */
export function looksLike(one: ExaminedFile, among: Among): string | undefined {
  if (isOwed(one, among)) return undefined
  const fitting = among.items.filter((item) => isFiled(item) && fits(one, item, among))
  const [first] = fitting
  return first && fitting.length === 1 && !liesWith(one, first.id) ? first.id : undefined
}

/** What the inspection team put there, which may be a template of the same name, and people's records. */
function isOwed({ file }: ExaminedFile, among: Among): boolean {
  if (isRecordsFolder(file.folder, among.programme)) return true
  return among.items.some(({ id, kind }) => kind === 'incoming' && isBelow(file.folder, folderKey('shared', id)))
}

function isFiled(item: Item): item is ReturnItem {
  return item.kind === 'return' && item.destination !== 'statement' && item.inside === undefined
}

function liesWith({ file }: ExaminedFile, itemId: string): boolean {
  return isBelow(file.folder, folderKey('working', itemId)) || isBelow(file.folder, folderKey('shared', itemId))
}

function fits(one: ExaminedFile, item: ReturnItem, among: Among): boolean {
  const { kinds, alsoCalled = [], workbook } = checksFor(item.id, among)
  const kind = kindOf(one)
  if (kind === 'other' || (kinds && !kinds.includes(kind))) return false
  const columns = (workbook?.columns ?? []).map(headingsOf)
  const sheets = one.facts?.sheets ?? []
  const hasItsColumns =
    columns.length > 1 && sheets.some((sheet) => columns.every((headings) => findColumn(sheet, headings) >= 0))
  return hasItsColumns || [item.artefact, ...alsoCalled].some((name) => isCalled(one, name, among.partnership))
}

/** Words that people add to any name. */
const NOISE = /^(v?\d+|w\d+|draft|final|copy|of|for|the|and|a|hscp|completed?|version|signed|latest|new)$/

/** All the words of a return's name and hardly another: `Position statement v3`, not `Notes on the position statement`. */
function isCalled({ file }: ExaminedFile, name: string, partnership: string): boolean {
  if (file.name === null) return false
  const wanted = wordsOf(name)
  const known = [...wanted, ...wordsOf(partnership)]
  const words = wordsOf(file.name.replace(/\.[^.]*$/, ''))
  const others = words.filter((word) => !known.includes(word) && !NOISE.test(word))
  return wanted.every((word) => words.includes(word)) && others.length < 2
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
