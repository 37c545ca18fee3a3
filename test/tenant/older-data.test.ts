import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { connect, findDrive } from './graph-client.ts'
import { makeDataDir, startForTest } from './tenant-under-test.ts'

function alter(dataDir: string, ...statements: string[]): void {
  const sqlite = new DatabaseSync(join(dataDir, 'tenant.sqlite'))
  for (const statement of statements) sqlite.exec(statement)
  sqlite.close()
}

test('a data directory that lacks a table and a column opens with what it held', async () => {
  const dataDir = makeDataDir()
  const before = await startForTest({ dataDir })
  const graph = await connect(before)
  const drive = `/drives/${await findDrive(graph)}`
  const made = await graph('POST', `${drive}/root/children`, { name: 'Kept', folder: {} })
  await before.close()
  alter(dataDir, 'DROP TABLE upload_sessions', 'ALTER TABLE items DROP COLUMN moderation')
  const after = await connect(await startForTest({ dataDir }))
  expect((await after('GET', `${drive}/root:/Kept`)).body.id).toBe(made.body.id)
  expect((await after('POST', `${drive}/root:/a.txt:/createUploadSession`, {})).status).toBe(200)
})

test('a data directory too old to be brought up to date says so', async () => {
  const dataDir = makeDataDir()
  await (await startForTest({ dataDir })).close()
  alter(dataDir, 'DROP INDEX items_by_list_item', 'ALTER TABLE items DROP COLUMN list_item')
  await expect(startForTest({ dataDir })).rejects.toThrow(/list_item/)
})
