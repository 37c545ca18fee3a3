import type { WorkbookChecks } from '../programme/return-checks.ts'
import type { Asked } from './checks-for.ts'
import type { FileFacts, SheetFacts } from './file-facts.ts'
import { headingsOf } from './find-columns.ts'
import { inPlainWords } from './words-of.ts'

/** All headings that any workbook of the inspection is looked through for. */
export function knownHeadings({ programme, settings }: Asked): readonly string[] {
  const checks = [...Object.values(programme.checks ?? {}), ...Object.values(settings.checks ?? {})]
  return [...new Set(checks.flatMap(({ workbook }) => (workbook ? headingsIn(workbook) : [])))]
}

function headingsIn({ columns, caseNumber = [], marked }: WorkbookChecks): readonly string[] {
  return [...columns.flatMap(headingsOf), ...caseNumber, ...(marked?.headings ?? [])]
}

/**
 * Where a list has no headings, its first row may be somebody's: of the texts there only those that are looked for are
 * kept, in our own words.
 */
export function keepKnownHeadings(facts: FileFacts, known: readonly string[]): FileFacts {
  if (!facts.sheets) return facts
  const wanted = known.map((heading) => ({ heading, words: inPlainWords(heading) }))
  const keep = (text: string): string => {
    const words = inPlainWords(text)
    const same = wanted.find((one) => one.words === words)
    if (same) return same.heading
    const within = wanted.filter((one) => ` ${words} `.includes(` ${one.words} `))
    return within.length === 0 ? '' : `${within.map(({ heading }) => heading).join(', ')} and more`
  }
  const sheets = facts.sheets.map((sheet): SheetFacts => ({ ...sheet, headers: sheet.headers.map(keep) }))
  return { ...facts, sheets }
}
