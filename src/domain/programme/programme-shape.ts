import { z } from 'zod'
import { isFolderName } from './folder-name.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const PARTIES = ['partnership', 'inspection-team', 'staff', 'people', 'both'] as const

const list = <T extends z.ZodType>(element: T) => z.array(element).readonly()
const some = <T extends z.ZodType>(element: T) => z.array(element).min(1).readonly()

const text = z.string().regex(/\S/, 'give some text')
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'give small letters, digits and hyphens, such as w06-fri-pir')
const week = z.int().positive()
const weekday = z.enum(WEEKDAYS)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give HH:MM, such as 12:00')
const folderName = z
  .string()
  .refine(isFolderName, 'give a folder name that SharePoint takes: up to 80 characters, none of " * : < > ? / \\ |')
const zone = z.string().refine(isTimeZone, 'give a zone of the IANA list, such as Europe/London')
const actor = z.enum([...PARTIES, 'coordinator'])

const source = z.strictObject({ standsIn: text, quote: text })
const moment = z
  .strictObject({ week, weekday: weekday.exactOptional(), time: time.exactOptional() })
  .refine((at) => at.time === undefined || at.weekday !== undefined, {
    path: ['weekday'],
    error: 'a time needs its day: add the weekday, or take the time away',
  })

const item = {
  id,
  who: z.enum(PARTIES),
  title: text,
  source,
  alsoStated: list(source).exactOptional(),
  appliesWhen: z.strictObject({ condition: text, anyOf: some(text), text }).exactOptional(),
  ambiguities: list(text).exactOptional(),
  note: text.exactOptional(),
  seat: text.exactOptional(),
  contributors: list(text).exactOptional(),
  templates: list(text).exactOptional(),
}
const dueItem = { ...item, at: moment, internal: moment.exactOptional() }

const items = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...dueItem,
      kind: z.literal('return'),
      artefact: folderName,
      destination: z.enum(['shared-area', 'inspectors-site', 'email', 'statement']),
      restricted: z.boolean().exactOptional(),
      lead: some(z.int().positive()).exactOptional(),
      pace: some(z.int().min(1).max(100)).exactOptional(),
      parts: list(text).exactOptional(),
      inside: text.exactOptional(),
    }),
    z.strictObject({
      ...dueItem,
      kind: z.literal('action'),
      standing: z.boolean(),
      optional: z.boolean().exactOptional(),
      starts: z.boolean().exactOptional(),
    }),
    z.strictObject({
      ...dueItem,
      kind: z.literal('incoming'),
      artefact: folderName.exactOptional(),
      arrives: z.literal('shared-area').exactOptional(),
      restricted: z.boolean().exactOptional(),
      enables: list(text).exactOptional(),
    }),
    z.strictObject({ ...dueItem, kind: z.literal('milestone') }),
    z.strictObject({
      ...dueItem,
      kind: z.literal('meeting'),
      subject: text,
      purpose: text,
      organisedBy: z.enum(['partnership', 'inspection-team']),
      attendees: list(text),
      slot: z.strictObject({ weekday, time, minutes: z.int().positive() }).exactOptional(),
    }),
    z.strictObject({ ...item, kind: z.literal('window'), opens: moment, closes: moment.exactOptional() }),
  ],
  'give return, action, incoming, milestone, meeting or window',
)

const seat = z.strictObject({
  id,
  title: text,
  side: z.enum(['council', 'board', 'third-sector', 'inspection-team', 'either']),
  role: z.enum(['coordinator', 'contributor', 'leader', 'viewer', 'outside']),
  source: source.exactOptional(),
})

const condition = z.strictObject({
  id,
  question: text,
  source: source.exactOptional(),
  answers: some(z.strictObject({ id, label: text })),
  several: z.boolean(),
})

const entry = z.strictObject({
  id,
  week,
  type: z.enum(['event', 'action']),
  who: actor,
  title: text,
  standing: z.boolean().exactOptional(),
  optional: z.boolean().exactOptional(),
  refs: list(text),
  source,
  note: text.exactOptional(),
})

const obligation = z.strictObject({
  id,
  who: actor,
  title: text,
  repeatedInWeeks: z.boolean(),
  refs: list(text),
  source,
  note: text.exactOptional(),
})

const template = z.strictObject({
  name: text,
  version: text.exactOptional(),
  kind: text,
  purpose: text,
  url: z.url({ protocol: /^https$/, error: 'give an address that begins with https://' }).exactOptional(),
  note: text.exactOptional(),
})

const phoneHours = z.strictObject({
  weekday,
  from: time,
  to: time,
  weeks: some(week),
  number: text,
  purpose: text,
  source,
  ambiguities: list(text).exactOptional(),
})

const ambiguity = z.strictObject({
  id: text,
  kind: z.enum(['inconsistency', 'ambiguity', 'gap', 'naming']),
  topic: text,
  problem: text,
  quotes: list(source),
  saferReading: text.exactOptional(),
})

const checks = z.strictObject({
  kinds: some(z.enum(['document', 'workbook', 'presentation', 'pdf', 'image'])).exactOptional(),
  alsoCalled: list(text).exactOptional(),
  ofPeople: z.boolean().exactOptional(),
  workbook: z
    .strictObject({
      columns: list(z.strictObject({ name: text, headings: list(text).exactOptional() })),
      caseNumber: some(text).exactOptional(),
      rows: some(z.union([z.int().positive(), text])).exactOptional(),
      marked: z.strictObject({ headings: some(text), rows: z.union([z.int().positive(), text]) }).exactOptional(),
    })
    .exactOptional(),
})

/** The structure of `Programme` in plain data; what its parts say of one another is checked elsewhere. */
export const programmeShape = z.strictObject({
  id,
  title: text,
  version: text,
  inspectors: some(text),
  theme: text,
  timeZone: zone,
  notifiedBy: text.exactOptional(),
  weeks: week,
  phases: list(z.strictObject({ id, title: text, from: week, to: week })),
  conditions: list(condition),
  seats: list(seat),
  items: some(items),
  entries: list(entry),
  obligations: list(obligation),
  templates: list(template),
  unlinkedArtefacts: list(z.strictObject({ name: text, kind: text, source })),
  recipients: list(z.strictObject({ role: text, kind: z.enum(['to', 'copy']), document: text, week, source })),
  phoneSupport: list(phoneHours),
  focusGroups: z.strictObject({
    minimum: z.int().nonnegative(),
    core: list(z.strictObject({ id, name: text })),
    weeks: list(week),
    notes: list(z.strictObject({ text, source })),
  }),
  records: z.strictObject({ condition: id, uploads: id, access: id, paper: id }).exactOptional(),
  sizes: list(
    z.strictObject({
      id,
      what: text,
      value: z.union([z.number(), text, z.null()], 'give a number, a text or null'),
      unit: text,
      source,
    }),
  ),
  checks: z.record(id, checks).exactOptional(),
  indicators: list(z.strictObject({ number: text, title: text, area: text })),
  ambiguities: list(ambiguity),
})

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
