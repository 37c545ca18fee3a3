import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/services/ports/store.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { plainFacts } from '../support/plain-facts.ts'
import { BACKENDS, type Backend } from './backends.ts'
import { fileOf, inspectionOf, NOON } from './samples.ts'

type Records = Pick<Store, 'library' | 'examinations'>
type Step = (records: Records, inspection: string) => Promise<unknown>

const id = fc.constantFrom('f-1', 'f-2', 'f-3')
const file = fc
  .record({
    id,
    cTag: fc.constantFrom('c1', 'c2'),
    content: fc.constantFrom('c0', 'c1'),
    folder: fc.constantFrom('w/a', 'w/b', 'w/a/x', 'working/evidence/1.1'),
    kept: fc.boolean(),
    came: fc.constantFrom(NOON, NOON - 1),
  })
  .map(({ kept, came, ...some }) =>
    fileOf(some.id, { ...some, contentAt: came, receivedAt: came, name: kept ? 'Plan.docx' : null }),
  )
const facts = fc.constantFrom(null, plainFacts(), plainFacts({ comments: 2 }), plainFacts({ sheets: [] }))
const examined = fc
  .record({ file, facts, looks: fc.boolean(), failed: fc.boolean() })
  .map(({ looks, failed, ...some }) => ({
    ...some,
    examinedAt: NOON,
    ...(looks && { looksLike: 'w06-pir' }),
    ...(failed && { failed: { attempts: 2, againAt: NOON + 5 } }),
  }))

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.array(file, { maxLength: 3 }).map(
    (some) =>
      ({ library }: Records, of: string) =>
        library.saveFiles(of, some),
  ),
  fc.array(examined, { maxLength: 2, size: 'small' }).map(
    (some) =>
      ({ examinations }: Records, of: string) =>
        examinations.save(of, [...new Map(some.map((one) => [one.file.id, one])).values()]),
  ),
  file.map(
    (one) =>
      ({ examinations }: Records, of: string) =>
        examinations.pass(of, [one]),
  ),
  fc.constantFrom('w/a', 'w/a/x', 'w').map(
    (folder) =>
      ({ examinations }: Records, of: string) =>
        examinations.forget(of, [folder]),
  ),
  id.map((one) => async ({ library }: Records, of: string) => {
    await library.setAside(of, [one])
    await library.forgetSetAside(of)
  }),
)

/** All that is told of one inspection. */
async function told({ examinations }: Records, of: string) {
  return {
    of: await examinations.of(of, ['f-1', 'f-2', 'f-3']),
    now: await examinations.unexamined(of, NOON, 9),
    later: await examinations.unexamined(of, NOON + 5, 2),
    next: await examinations.nextTry(of),
    below: await examinations.below(of, ['w/a', 'w/b', 'none'], 2),
    lookalikes: await examinations.lookalikes(of, 9),
  }
}

describe.each(BACKENDS)('what was found in files, on %s', (_, start) => {
  let backend: Backend
  let opened: OpenStore
  let count = 0

  beforeAll(async () => {
    backend = await start()
    opened = await openStore({ ...(await backend.fresh()), report: () => undefined })
  }, 60_000)

  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  test('is told as it is of few files in memory, whatever changed, moved or went meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 10 }), async (some) => {
        count += 1
        const inspection = `i-${count}`
        await opened.store.inspections.save(inspectionOf(inspection))
        const memory = createMemoryRecords()
        for (const step of some) {
          await step(memory, inspection)
          await step(opened.store, inspection)
        }
        expect(await told(opened.store, inspection)).toEqual(await told(memory, inspection))
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
