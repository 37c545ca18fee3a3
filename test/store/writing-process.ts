import { openStore } from '../../src/store/open-store.ts'
import { deedOf, inspectionOf, NOON } from './samples.ts'

/** A server that is about to be killed: takes up work it never ends, and says which deed is kept, one a line. */
const [dataDir = '', run = ''] = process.argv.slice(2)
const { store, queue } = await openStore({ databaseUrl: undefined, dataDir, report: () => undefined })
await store.inspections.save(inspectionOf('i'))
await queue.start(() => new Promise(() => undefined))
await queue.send({ type: 'sync', inspectionId: 'i' })
for (let count = 0; ; count += 1) {
  const id = `${run}-${count}`
  await store.transaction(async (inside) => {
    await inside.deeds.record(deedOf('i', id))
    await inside.effects.begin('i', id, NOON)
  })
  process.stdout.write(`${id}\n`)
}
