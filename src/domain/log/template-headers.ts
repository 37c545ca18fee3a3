import { inPlainWords } from '../evidence/words-of.ts'
import type { LogField } from './log-columns.ts'

/** Words by which people head the columns of an evidence log; what is more particular comes first. */
const WORDS: readonly (readonly [LogField, RegExp])[] = [
  ['difference', /difference|impact|outcome|so what/],
  ['summary', /summary|description|describe|what (it|this) (is|shows|tells)/],
  ['periodFrom', /(period|cover|date).*\b(from|start)|^from$|start date/],
  ['periodTo', /(period|cover|date).*\b(to|until|end)\b|^to$|end date/],
  ['received', /received|(date|when).*(added|upload|submitted|logged)|^date$/],
  ['period', /period|time ?frame|dates? covered|covers/],
  ['link', /\blink\b|hyperlink|\burl\b|location|where (it|to)/],
  ['contributedBy', /contributed|provided by|submitted by|organisation|agency|partner\b/],
  ['owner', /owner|\blead\b|responsible|contact/],
  ['indicators', /(all|other|also).*(indicator|\bqis?\b)/],
  ['indicator', /indicator|\bqis?\b/],
  ['reference', /\bref\b|reference|\b(evidence|log|item|document) (no|number|id)\b|^(no|number|id)$/],
  ['title', /title|document|file|evidence|\bname\b/],
]

/** A header is found by at least so many of its columns. */
const FEWEST = 3

/** Which column of a template takes what; `null` for those that are none of ours. Each of ours is filled once. */
export function mapHeaders(headers: readonly string[]): readonly (LogField | null)[] {
  const taken = new Set<LogField>()
  return headers.map((header) => {
    const words = inPlainWords(header)
    const field = words === '' ? undefined : WORDS.find(([one, is]) => !taken.has(one) && is.test(words))?.[0]
    if (field) taken.add(field)
    return field ?? null
  })
}

/** Whether a row heads a log: several of our columns, and one that says which piece it is. */
export function isHeader(fields: readonly (LogField | null)[]): boolean {
  const found = fields.filter((field) => field !== null)
  return found.length >= FEWEST && found.some((field) => field === 'title' || field === 'reference')
}
