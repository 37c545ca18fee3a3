/** A row of `refusals.json` and how the tenant was tried. */
export interface TriedRow {
  readonly id: string
  /** How sure the row is: documentation, third party, inference, memory. */
  readonly basis: string
  readonly asked: readonly string[]
  /** Each kind of answer once. */
  readonly came: readonly string[]
}

/** What is read of vitest's JSON report: the rows that the trials left with their results. */
export interface ReportWithRows {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly meta?: { readonly refusal?: TriedRow } }[]
  }[]
}

const WIDEST = 72

/** A table, one line for each row of `refusals.json`: what was asked, what came, and whether it is as written. */
export function tellRefusals({ testResults }: ReportWithRows): string {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  const lines = results.flatMap(({ status, meta }) => (meta?.refusal ? [toCells(meta.refusal, status)] : []))
  if (lines.length === 0) return ''
  const asWritten = lines.filter(([, , , , verdict]) => verdict === 'as written').length
  const table = [['row', 'asked', 'came', 'basis', ''], ...lines]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? []
  const text = table.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return `What Microsoft refuses, ${asWritten} of ${lines.length} rows as written:\n${text.map(toLine).join('')}`
}

function toLine(text: string): string {
  return `  ${text.trimEnd()}\n`
}

function toCells({ id, asked, came, basis }: TriedRow, status: string): string[] {
  const more = asked.length > 1 ? ` and ${asked.length - 1} more` : ''
  const first = asked[0] === undefined ? 'nothing' : shorten(asked[0], WIDEST - more.length)
  return [id, first + more, came.join(', ') || '-', basis, status === 'passed' ? 'as written' : 'NOT AS WRITTEN']
}

/** What differs from run to run stands as what it is. */
function shorten(asked: string, widest: number): string {
  const plain = decodeURIComponent(asked)
    .replace(/http:\/\/127\.0\.0\.1:\d+/, '')
    .replace(/[\w.-]+(,[\da-f-]{36}){2}/, '{site}')
    .replace(/b![\w-]{64}/, '{drive}')
    .replace(/\b01[A-Z2-7]{32}\b/, '{item}')
    .replace(/[\da-f]{48}/, '{session}')
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '{id}')
  return plain.length > widest ? `${plain.slice(0, widest - 1)}…` : plain
}
