import { expect, onTestFinished, test } from 'vitest'
import { runModel } from './drive-model/run-model.ts'
import { openHome } from './drive-model/world.ts'
import { makeDataDir } from './tenant-under-test.ts'

/** Always the same ones here; `npm run sim:drive` takes eight times as many, and others each time. */
const STEPS = 1_200
const SEED = 2027
/** Enough for each kind of step to have met each kind of fault. */
const STEPS_TO_NOTICE = 1500

async function open() {
  const home = await openHome(makeDataDir())
  onTestFinished(() => home.tenant.close())
  return home
}

test(`${STEPS} random steps: tree, delta and versions agree, whatever befalls who follows`, {
  timeout: 600_000,
}, async () => {
  console.log(`npm run sim:drive -- --runs ${STEPS} --seed ${SEED}`)
  const { steps, failure } = await runModel(await open(), STEPS, SEED)
  expect(failure).toBe(undefined)
  expect(steps).toBe(STEPS)
})

/** Laid into the tenant's database from here; nothing of the product knows of them. */
const FAULTS: Record<string, string> = {
  'a rename that is no change': `AFTER UPDATE OF name ON items WHEN NEW.name <> OLD.name BEGIN
    UPDATE items SET change = OLD.change WHERE id = NEW.id; END`,
  'a deletion that delta does not tell': `AFTER UPDATE OF deleted ON items WHEN NEW.deleted = 1 BEGIN
    UPDATE items SET change = -NEW.list_item WHERE id = NEW.id; END`,
  'a column that leaves the eTag': `AFTER UPDATE OF fields ON items WHEN NEW.fields <> OLD.fields BEGIN
    UPDATE items SET etag = OLD.etag WHERE id = NEW.id; END`,
  'a folder whose size is forgotten': `AFTER UPDATE OF parent ON items WHEN NEW.parent <> OLD.parent BEGIN
    UPDATE items SET size = size + 1 WHERE id = NEW.parent; END`,
  'a version that is lost': `BEFORE INSERT ON versions WHEN NEW.number > 2 BEGIN SELECT RAISE(IGNORE); END`,
  'a range that is not kept': `AFTER UPDATE OF received ON upload_sessions WHEN NEW.received > 327680 BEGIN
    UPDATE upload_sessions SET received = 327680 WHERE id = NEW.id; END`,
  'a lock that holds nobody off': `AFTER UPDATE OF checked_out_by ON items BEGIN
    UPDATE items SET checked_out_by = NULL, checked_in = NULL WHERE id = NEW.id; END`,
  'a refusal that changes something': `AFTER INSERT ON traffic WHEN NEW.status = 409 BEGIN
    UPDATE libraries SET changes = changes + 1; UPDATE items SET change = (SELECT changes FROM libraries
      WHERE libraries.drive = items.drive) WHERE parent IS NULL; END`,
}

test.each(Object.entries(FAULTS))('%s is found out', { timeout: 120_000 }, async (_, fault) => {
  const home = await open()
  home.tenant.kernel.db.run(`CREATE TRIGGER planted ${fault}`)
  const { failure } = await runModel(home, STEPS_TO_NOTICE, 7, { shorten: false })
  expect(failure).toContain('AssertionError')
})
