import { byIndicator, indicatorName } from '../../domain/log/by-indicator.ts'
import { logLines } from '../../domain/log/log-lines.ts'
import type { Indicator, LoggedEvidence } from '../../domain/log/logged-evidence.ts'
import { linkTo, type PackFile } from '../../domain/log/pack-plan.ts'
import { periodInWords } from '../../domain/log/period-in-words.ts'
import { inFigures } from '../../domain/notice/counted.ts'
import type { Day } from '../../domain/schedule/day.ts'
import { dateInWords } from '../../domain/schedule/day-in-words.ts'

/** What the page at the pack's front says. */
export interface PackIndex {
  readonly partnership: string
  readonly asAt: Day
  /** Name of the log's workbook beside it; `null` where that could not be made. */
  readonly log: string | null
  readonly indicators: readonly Indicator[]
  readonly files: readonly PackFile[]
  /** Why a file is not in the pack, by its id. */
  readonly missing: ReadonlyMap<string, string>
  /** Files in restricted folders. */
  readonly leftOut: number
}

/** One page without script, picture or anything from elsewhere: it opens from a disk. */
export function packIndexPage(index: PackIndex): string {
  const { partnership, asAt, files, missing } = index
  const title = `Evidence of ${partnership}`
  const there = files.length - missing.size
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${inHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${inHtml(title)}</h1>
<p>As at ${dateInWords(asAt)}: ${inFigures(there, 'piece')} of evidence, by quality indicator.${logLink(index.log)}</p>
${notThere(index)}
${sections(index)}
</main>
</body>
</html>
`
}

function sections({ files, indicators, missing }: PackIndex): string {
  const byId = new Map(files.map((file) => [file.evidence.fileId, file]))
  const groups = byIndicator(
    files.map(({ evidence }) => evidence),
    indicators,
  )
  const rowOf = ({ fileId }: LoggedEvidence) => {
    const file = byId.get(fileId)
    return file ? row(file, missing.has(fileId)) : ''
  }
  return groups.map(({ indicator, evidence }) => section(indicatorName(indicator), evidence.map(rowOf))).join('\n')
}

function section(name: string, rows: readonly string[]): string {
  const heading = `<h2>${inHtml(name)}</h2>`
  if (rows.length === 0) return `${heading}\n<p>No evidence.</p>`
  const heads = HEADS.map((head) => `<th scope="col">${head}</th>`).join('')
  return `${heading}\n<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

const HEADS = ['Reference', 'Evidence', 'Summary and what difference it made', 'Period', 'Contributed by']

function row(file: PackFile, isMissing: boolean): string {
  const [line] = logLines([file.evidence], [])
  if (!line) return ''
  const name = inHtml(line.title)
  const link = isMissing ? `${name} (not in this pack)` : `<a href="${inHtml(linkTo(file))}">${name}</a>`
  const said = [line.summary, line.difference]
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${inHtml(text)}</p>`)
  const cells = [link, said.join(''), inHtml(periodInWords(line)), inHtml(line.contributedBy)]
  return `<tr><th scope="row">${inHtml(line.reference)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function notThere({ files, missing, leftOut }: PackIndex): string {
  const lost = files.filter(({ evidence }) => missing.has(evidence.fileId))
  const list = lost.map(
    ({ evidence: { fileId, reference, title } }) =>
      `<li>${inHtml(reference)} ${inHtml(title)}: ${inHtml(missing.get(fileId) ?? '')}</li>`,
  )
  return [
    ...(lost.length > 0 ? [`<h2>Not in this pack</h2>\n<ul>${list.join('\n')}</ul>`] : []),
    ...(leftOut > 0
      ? [`<p>${inFigures(leftOut, 'file')} in restricted folders ${leftOut === 1 ? 'is' : 'are'} left out.</p>`]
      : []),
  ].join('\n')
}

function logLink(log: string | null): string {
  return log === null ? '' : ` The whole log is in <a href="${encodeURIComponent(log)}">${inHtml(log)}</a>.`
}

function inHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const STYLE = `
body { margin: 0; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: #1f2a37; background: #fff; }
main { max-width: 1100px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 19px; margin: 36px 0 8px; break-after: avoid; }
p { margin: 0 0 6px; max-width: 75ch; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid #c9d1d9; overflow-wrap: anywhere; }
thead th { font-size: 14px; font-weight: 600; color: #4b5a68; }
tbody th { font-weight: 600; }
a { color: #0b5cad; }
@media (min-width: 701px), print {
  th:nth-child(1) { width: 9%; } th:nth-child(2) { width: 25%; } th:nth-child(4) { width: 16%; } th:nth-child(5) { width: 12%; }
}
@media screen and (max-width: 700px) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td { display: block; width: auto; border: 0; padding: 0; }
  tr { padding: 12px 0; border-bottom: 1px solid #c9d1d9; }
}
@media print { main { max-width: none; padding: 0; } a { color: inherit; } tr { break-inside: avoid; } }
`
