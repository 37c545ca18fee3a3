import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from '../../src/office/limits.ts'
import { CHI_NUMBER } from './support/a-chi-number.ts'
import { factsOf } from './support/facts-of.ts'
import { makeOldDocument, makeOldWorkbook, makeProtectedOffice } from './support/make-compound.ts'
import { makeDocument, markup } from './support/make-document.ts'
import { makePdf } from './support/make-pdf.ts'
import { makePdfText } from './support/make-pdf-text.ts'
import { makePresentation } from './support/make-presentation.ts'
import { makeWorkbook } from './support/make-workbook.ts'

const FILES: readonly (readonly [extension: string, bytes: Buffer])[] = [
  ['docx', makeDocument({ markup: markup.unfilled() + markup.inserted('a'), comments: ['b'], links: ['file:///c'] })],
  ['xlsx', makeWorkbook({ macros: true })],
  ['pptx', makePresentation({ comments: ['a'] })],
  ['pdf', makePdf({ annotations: 2, author: 'A. Writer' })],
  ['pdf', makePdfText([CHI_NUMBER, '[Insert name]'], { font: 'mapped', inStream: true })],
  ['pdf', makePdfText([CHI_NUMBER, 'DRAFT'], { font: 'named', packedBy: 'both', form: 'once' })],
  ['docx', makeProtectedOffice()],
  ['doc', makeOldDocument()],
  ['xls', makeOldWorkbook()],
  ['csv', Buffer.from(`a,${CHI_NUMBER}\r\n[insert b]`)],
]

type Mutation = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([where, value]): Mutation =>
      (bytes) => {
        const changed = Buffer.from(bytes)
        changed[at(bytes, where)] = value
        return changed
      },
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 16 })).map(
    ([where, put]): Mutation =>
      (bytes) => {
        return Buffer.concat([bytes.subarray(0, at(bytes, where)), put, bytes.subarray(at(bytes, where))])
      },
  ),
  fc.tuple(place, place).map(
    ([one, other]): Mutation =>
      (bytes) => {
        const [from, to] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))]
        return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (bytes) => {
        return Buffer.concat([bytes.subarray(0, at(bytes, to)), bytes.subarray(at(bytes, from))])
      },
  ),
  fc.tuple(place, fc.constantFrom(0, 0xffff, 0xffffffff, 0x7fffffff)).map(
    ([where, value]): Mutation =>
      (bytes) => {
        const changed = Buffer.concat([bytes, Buffer.alloc(4)])
        changed.writeUInt32LE(value, at(bytes, where))
        return changed.subarray(0, bytes.length)
      },
  ),
)

test('whatever is done to the bytes of a file, something is said of it', async () => {
  const file = fc.constantFrom(...FILES)
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      async ([extension, bytes], mutations) => {
        const mutated = mutations.reduce((changed, mutate) => mutate(changed), bytes)
        const facts = await factsOf(mutated, extension, { ...LIMITS, unpacked: 2 ** 22, suspicious: 2 ** 20 })
        expect(facts.bytes).toBe(mutated.length)
        expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/)
        expect(facts.chiNumbers).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 250 },
  )
})

test('any bytes at all are read', async () => {
  const bytes = fc.uint8Array({ maxLength: 4_000 })
  const beginning = fc.constantFrom('', '504b0304', 'd0cf11e0a1b11ae1', '255044462d', 'fffe', '504b0506')
  await fc.assert(
    fc.asyncProperty(beginning, bytes, async (digits, rest) => {
      const facts = await factsOf(Buffer.concat([Buffer.from(digits, 'hex'), rest]), 'docx')
      expect(facts.links.total).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 150 },
  )
})
