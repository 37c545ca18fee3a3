import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { colToLetter } from 'hucre/xlsx'
import { type Dress, inXml, type LineRows, type Link, linksIn, rowsInXml } from './line-rows.ts'
import { SAMPLE_DAY, SAMPLE_URL, SAMPLES } from './sample-lines.ts'

/** Lines laid out with the workbook around them; those beyond are written behind them as a stream. */
export const LAID_OUT = 1_000

/** Most links that Excel follows in one sheet ("Excel specifications and limits"). */
const MOST_LINKS = 65_530
const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const ROW = /<row [^>]*?\br="(\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g

/** Where further lines go: their first rows are taken by the samples. */
export interface Appended extends LineRows {
  /** Of the workbook, from 1. */
  readonly sheet: number
}

/**
 * Puts lines into a workbook in place of the samples that stand there, each cell dressed as the sample of its kind. One row
 * at a time: what it takes does not grow with their number, but for what it packs to.
 */
export async function appendLines(workbook: Uint8Array, appended: Appended): Promise<Uint8Array> {
  const sheet = `xl/worksheets/sheet${appended.sheet}.xml`
  const relations = `xl/worksheets/_rels/sheet${appended.sheet}.xml.rels`
  const parts = await readParts(workbook)
  const links = () => linksIn(appended, MOST_LINKS - (textOf(parts, sheet).split('<hyperlink ').length - 1))
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, bytes] of parts) {
    const xml = () => textOf(parts, name)
    if (name === sheet) await zip.add(name, asStream(sheetInXml(xml(), appended, links)), PACKED)
    else if (name === relations) await zip.add(name, asStream(relationsInXml(xml(), links)), PACKED)
    else await zip.add(name, new Uint8ArrayReader(bytes), PACKED)
  }
  return zip.close()
}

/** The same lines make the same bytes; and Excel takes no part for damaged that has the larger format's sizes. */
const PACKED = { lastModDate: new Date(Date.UTC(2000, 0, 1)), zip64: false }

type Parts = ReadonlyMap<string, Uint8Array>
type Links = () => Iterable<Link>

async function readParts(workbook: Uint8Array): Promise<Parts> {
  const parts = new Map<string, Uint8Array>()
  for await (const entry of new ZipReader(new Uint8ArrayReader(workbook)).getEntriesGenerator()) {
    if (!entry.directory)
      parts.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }))
  }
  return parts
}

function textOf(parts: Parts, name: string): string {
  return new TextDecoder().decode(parts.get(name))
}

function* sheetInXml(xml: string, appended: Appended, links: Links): Generator<string> {
  const { lines, from, fields } = appended
  const last = from + lines.length - 1
  const [head = '', body = '', tail = ''] = xml.split(/(?<=<sheetData>)|(?=<\/sheetData>)/)
  const rows = [...body.matchAll(ROW)].map(([row, number]) => ({ row, number: Number(number) }))
  yield head.replace(/(<dimension ref=")[^"]*/, `$1A1:${colToLetter(Math.max(0, fields.length - 1))}${last}`)
  for (const { row, number } of rows) if (number < from) yield row
  yield* rowsInXml(appended, dressOf(rows, appended))
  for (const { row, number } of rows) if (number > last) yield row
  yield* tailInXml(tail, from, links)
}

/** Links stand behind the rows: those of the samples go, those of the lines come. */
function* tailInXml(tail: string, from: number, links: Links): Generator<string> {
  const [before = '', after] = tail.split('</hyperlinks>')
  if (after === undefined) return yield tail
  yield before.replace(/<hyperlink [^>]*?\bref="[A-Z]+(\d+)"[^>]*\/>/g, (link, row) => (Number(row) < from ? link : ''))
  let number = 0
  for (const { ref } of links()) yield `<hyperlink ref="${ref}" r:id="${idOf(number++)}"/>`
  yield `</hyperlinks>${after}`
}

function* relationsInXml(xml: string, links: Links): Generator<string> {
  const [before = '', after = ''] = xml.split('</Relationships>')
  yield before.replaceAll(new RegExp(`<Relationship [^>]*Target="${SAMPLE_URL}"[^>]*/>`, 'g'), '')
  let number = 0
  for (const { url } of links()) {
    yield `<Relationship Id="${idOf(number++)}" Type="${LINK_TYPE}" Target="${inXml(url)}" TargetMode="External"/>`
  }
  yield `</Relationships>${after}`
}

function idOf(number: number): string {
  return `line${number}`
}

function dressOf(rows: readonly { row: string; number: number }[], { from, fields }: Appended): Dress {
  const samples = SAMPLES.map((_line, at) => rows.find(({ number }) => number === from + at)?.row ?? '')
  const cells = fields.map((_field, column) =>
    samples.map(
      (row, at) => new RegExp(`<c r="${colToLetter(column)}${from + at}"[^>]*>(?:<v>[^<]*)?`).exec(row)?.[0] ?? '',
    ),
  )
  const styles = cells.map((own) => own.map((cell) => /\bs="(\d+)"/.exec(cell)?.[1] ?? ''))
  const days = fields.flatMap((field, column) => (field && DAYS.has(field) ? [cells[column]?.[1] ?? ''] : []))
  const serial = Number(/<v>([\d.]+)/.exec(days[0] ?? '')?.[1] ?? 0)
  return { styles, dayZero: serial - Date.parse(`${SAMPLE_DAY}T00:00:00Z`) / 86_400_000 }
}

const DAYS: ReadonlySet<string> = new Set(['periodFrom', 'periodTo', 'received'])

/** In pieces of some size, since each costs something. */
function asStream(texts: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const all = texts[Symbol.iterator]()
  return new ReadableStream({
    pull(controller) {
      let piece = ''
      for (let next = all.next(); ; next = all.next()) {
        if (!next.done) piece += next.value
        if (next.done || piece.length > PIECE) {
          controller.enqueue(encoder.encode(piece))
          if (next.done) controller.close()
          return
        }
      }
    },
  })
}

const PIECE = 2 ** 16
