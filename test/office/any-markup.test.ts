import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHI_NUMBER } from './support/a-chi-number.ts'
import { factsOf } from './support/facts-of.ts'
import { workbookAround } from './support/make-bad-zips.ts'
import { makeDocument } from './support/make-document.ts'
import { xml } from './support/office-package.ts'

const RUNS = { numRuns: 80 }

/** What XML can hold. */
const text = fc.string().map((any) => xml(any.replace(/[^ -~]/g, '')))
const reference = fc.oneof(fc.constantFrom('A1', 'B7', '', 'ZZZZZZZZZZZZZZ9', '1', '-1', '__proto__1', 'a1'), text)
const value = fc.oneof(fc.constantFrom('', '0', '-1', '1e999', 'NaN', '99999999999', CHI_NUMBER, '__proto__'), text)
const kind = fc.constantFrom('s', 'str', 'inlineStr', 'b', '', 'unheard of')
const cell = fc.tuple(reference, kind, value).map(([r, t, v]) => `<c r="${r}" t="${t}"><v>${v}</v></c>`)
const row = fc.array(cell, { maxLength: 8 }).map((cells) => `<row>${cells.join('')}</row>`)

test('whatever the cells of a sheet say, its figures agree with one another and keep no number of a person', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const content = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
      const facts = await factsOf(workbookAround({ content }), 'xlsx')
      const { headers, empty, repeated, rows: counted } = facts.sheets![0]!
      expect([empty.length, repeated.length]).toEqual([headers.length, headers.length])
      for (const blank of empty) expect(blank >= 0 && blank <= counted).toBe(true)
      for (const times of repeated) expect(times * 2).toBeLessThanOrEqual(counted)
      expect(JSON.stringify(facts)).not.toContain(CHI_NUMBER)
    }),
    RUNS,
  )
})

const TAGS = [
  'p',
  't',
  'r',
  'sdt',
  'sdtPr',
  'showingPlcHdr',
  'ins',
  'del',
  'Fallback',
  'pStyle',
  'instrText',
  'comment',
]

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    text,
    fc
      .tuple(fc.constantFrom(...TAGS), fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, within]) => `<w:${tag} w:val="Heading1">${within.join('')}</w:${tag}>`),
  ),
}))

test('whatever stands within what in a document, it is read to its end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 8 }), async (nodes) => {
      const facts = await factsOf(makeDocument({ markup: nodes.join('') }), 'docx')
      expect(facts.format).toBe('document')
      expect(facts.unread).toBeUndefined()
    }),
    RUNS,
  )
})
