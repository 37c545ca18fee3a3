import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface GuideQuote {
  quote: string
  standsIn: string
}

interface GuideMoment {
  week: number
  weekday: string | null
  time: string | null
}

interface GuideDated extends GuideQuote {
  id: string
  who: string
  condition: string | null
  alsoStated: GuideQuote[]
  ambiguities: string[]
}

export interface GuideDeadline extends GuideDated, GuideMoment {
  what: string
  item: string
  kind: string
}

export interface GuideWindow extends GuideDated {
  what: string
  opens: GuideMoment
  closes: GuideMoment | null
}

export interface GuideMeeting extends Omit<GuideDated, 'who'>, GuideMoment {
  name: string
}

export interface GuideLine extends GuideQuote {
  id: string
  who: string
  summary: string
  refs: string[]
}

interface GuideTemplate {
  name: string
  version: string
  url: string
  deadlines: string[]
}

/** The guide as data, as far as the programme is held against it. */
export interface Guide {
  weeks: { week: number; events: GuideLine[]; actions: GuideLine[] }[]
  overviewObligations: (GuideLine & { repeatedInWeeks: boolean })[]
  deadlines: GuideDeadline[]
  windows: GuideWindow[]
  meetings: GuideMeeting[]
  phoneSupport: { weekday: string; from: string; to: string; weeks: number[]; number: string }[]
  focusGroups: { minimum: number; core: { id: string; name: string }[]; heldIn: { weeks: number[] } }
  templates: GuideTemplate[]
  unlinkedArtefacts: (GuideQuote & { name: string })[]
  recipients: (GuideQuote & { role: string; kind: string; document: string; week: number })[]
  roles: (GuideQuote & { role: string })[]
  numbers: (GuideQuote & { what: string; value: number | string | null })[]
  ambiguities: { id: string; kind: string; topic: string; quotes: GuideQuote[]; saferReading: string | null }[]
}

const named = process.env.WAYMARK_GUIDE

export const guidePath = resolve(named ?? `${import.meta.dirname}/../../../../shared/reference/jias-adults-guide.json`)

/** The reference, or `null` where it is not at hand. One that was asked for by name has to be there. */
export function readGuide(): Guide | null {
  if (!named && !existsSync(guidePath)) return null
  return JSON.parse(readFileSync(guidePath, 'utf8'))
}
