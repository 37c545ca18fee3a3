import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { BACKENDS, type Backend } from './backends.ts'
import { deedOf, fileOf, inspectionOf } from './samples.ts'

/** Any text but the one character that PostgreSQL does not take. */
const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'))
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 })

describe.each(BACKENDS)('whatever is kept on %s', (_, start) => {
  let backend: Backend
  let opened: OpenStore

  beforeAll(async () => {
    backend = await start()
    opened = await openStore({ ...(await backend.fresh()), report: () => undefined })
    await opened.store.inspections.save(inspectionOf('i'))
  }, 60_000)

  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  test('a file comes back as it was', async () => {
    const changes = fc.record({
      name: fc.option(text),
      folder: text,
      size: fc.maxSafeNat(),
      eTag: text,
      receivedAt: instant,
    })
    await fc.assert(
      fc.asyncProperty(changes, fc.option(text, { nil: undefined }), async (some, person) => {
        const file = fileOf('f', { ...some, ...(person !== undefined && { checkedOutBy: person }) })
        await opened.store.library.saveFiles('i', [file])
        expect(await opened.store.library.files('i')).toEqual([file])
      }),
      { numRuns: 60 },
    )
  })

  test('a deed comes back as it was', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(instant, instant, text, text, async (at, when, where, name) => {
        count += 1
        const deed = { ...deedOf('i', `d${count}`, at, { type: 'handed in', when, where }), by: { person: 'p', name } }
        await opened.store.deeds.record(deed)
        expect(await opened.store.deeds.get('i', deed.id)).toEqual(deed)
      }),
      { numRuns: 60 },
    )
  })
})
