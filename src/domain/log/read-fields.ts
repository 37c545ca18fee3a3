import { Temporal } from 'temporal-polyfill'
import { hideChiNumbers } from '../evidence/chi-number.ts'
import { INDICATOR_LIST, THEIRS } from '../evidence/evidence-columns.ts'
import { type Day, isDay } from '../schedule/day.ts'
import { dayOf } from '../schedule/zone.ts'
import { CONTRIBUTORS, type Contributor, type LogColumns } from './log-entry.ts'

/** What decides how a library's values read. */
export interface Reading {
  /** Numbers of the inspection's quality indicators, in its order. */
  readonly indicators: readonly string[]
  /** IANA name: a day comes as the instant of its midnight where the site is. */
  readonly zone: string
}

/**
 * What people wrote in the columns of a file, whatever kinds the columns are of; a CHI number in a text is not read along.
 * @param fields by internal name
 */
export function readFields(fields: Readonly<Record<string, unknown>>, reading: Reading): LogColumns {
  return {
    indicators: [THEIRS.indicators, INDICATOR_LIST.name]
      .map((name) => readIndicators(fields[name], reading.indicators))
      .reduce((chosen, listed) => (chosen.length > 0 ? chosen : listed)),
    summary: hideChiNumbers(readText(fields[THEIRS.summary])),
    difference: hideChiNumbers(readText(fields[THEIRS.difference])),
    periodFrom: readDay(fields[THEIRS.periodFrom], reading.zone),
    periodTo: readDay(fields[THEIRS.periodTo], reading.zone),
    contributedBy: readContributor(fields[THEIRS.contributedBy]),
  }
}

/** Lines end in one way, and no blank at an end tells two texts apart. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}

/** `2.1 Title` is `2.1`; what names none of them stands as it is. */
export function readIndicator(text: string, known: readonly string[]): string {
  const [number = ''] = /^\d+(\.\d+)*/.exec(text) ?? []
  return known.includes(number) ? number : text
}

function readIndicators(value: unknown, known: readonly string[]): readonly string[] {
  const texts = (Array.isArray(value) ? value.map(readText) : splitList(readText(value))).map(hideChiNumbers)
  const named = new Set(texts.filter((text) => text !== '').map((text) => readIndicator(text, known)))
  return [
    ...known.filter((number) => named.has(number)),
    ...[...named].filter((one) => !known.includes(one)).toSorted(),
  ]
}

/** A title may have commas of its own: only one before a number parts. */
function splitList(text: string): readonly string[] {
  return text.split(/[;\n]#?|,(?=\s*\d)/).map((each) => each.trim())
}

function readDay(value: unknown, zone: string): Day | null {
  const text = readText(value)
  if (isDay(text)) return text
  try {
    return dayOf(Temporal.Instant.from(text).epochMilliseconds, zone)
  } catch {
    return null
  }
}

function readContributor(value: unknown): Contributor | null {
  const text = readText(value).toLowerCase()
  return CONTRIBUTORS.find((one) => one === text) ?? null
}
