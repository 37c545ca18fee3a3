import { describe, expect, test } from 'vitest'
import { EVIDENCE_COLUMNS, OURS, THEIRS } from '../../src/domain/evidence/evidence-columns.ts'
import { NO_COLUMNS } from '../../src/domain/log/log-entry.ts'
import { readFields } from '../../src/domain/log/read-fields.ts'
import { writeFields } from '../../src/domain/log/write-fields.ts'
import { GRAPH_SCOPE } from '../../src/graph/access-token.ts'
import { describeTenant, ISLA, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant, signInTo } from './connect-to-tenant.ts'

/** As an administrator's script makes it, which Graph cannot. */
const INDICATORS = {
  name: THEIRS.indicators,
  displayName: 'Quality indicators',
  choice: { displayAs: 'checkBoxes', choices: ['1.2 Outcomes', '2.1 Good experiences', '5.4 Involvement, and more'] },
}
const READING = { indicators: ['1.2', '2.1', '5.4'], zone: 'Europe/London' }
const FILLED = {
  indicators: ['2.1', '5.4'],
  summary: `Short stays fell.\n${'More of it. '.repeat(40)}`.trim(),
  difference: 'People went home.',
  periodFrom: '2026-04-01',
  periodTo: '2026-06-30',
  contributedBy: 'third sector',
} as const

/** A library with our columns, made by us as far as Graph goes, and so many files. */
async function openColumns(files = 1) {
  const entries = Array.from({ length: files }, (_, n) => ({ name: `Plan ${n}.txt`, text: 'said' }))
  const content = describeTenant({ role: 'manage', entries: [{ name: 'Evidence', children: entries }] })
  for (const library of content.sites[0]?.libraries ?? []) library.columns = [INDICATORS]
  const tenant = await startForTest({ content })
  const connection = connectToTenant(tenant)
  const headers = { Authorization: `Bearer ${await signInTo(tenant)(GRAPH_SCOPE)}` }
  const get = async (path: string) => {
    const answer = await fetch(`${tenant.url}/v1.0${path}`, { headers })
    return (await answer.json()) as { id: string; value: { id: string; eTag: string }[] }
  }
  const drive = await get(`/sites/${(await get(`/sites/${SITE}`)).id}/drive`)
  const top = (await connection.library.children(drive.id, ['root'])).get('root')
  const folder = top?.find(({ name }) => name === 'Evidence')?.id ?? ''
  for (const { name, title, kind, choices } of EVIDENCE_COLUMNS) {
    await connection.library.createColumn(drive.id, { name, displayName: title, kind, ...(choices && { choices }) })
  }
  const listed = (await connection.library.children(drive.id, [folder])).get(folder) ?? []
  const control = (path: string, body: object) =>
    tenant.request(`/_tenant/${path}`, {
      ...{ method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
    })
  /** Isla does, by any client. */
  const checkOut = async (id: string) => {
    const body = { person: ISLA.id, audience: 'https://graph.microsoft.com' }
    const { token } = (await (await control('token', body)).json()) as { token: string }
    const url = `${tenant.url}/v1.0/drives/${drive.id}/items/${id}/checkout`
    const answer = await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(204)
  }
  return { ...connection, control, checkOut, driveId: drive.id, folder, files: listed.map(({ id }) => id) }
}

async function readOne({ columns, driveId }: Awaited<ReturnType<typeof openColumns>>, id: string) {
  const read = (await columns.read(driveId, [id])).get(id)
  if (!read) throw new Error('The file is gone.')
  return read
}

describe('columns of a library', () => {
  test('say what they take', async () => {
    const { columns, driveId } = await openColumns()
    const shapes = await columns.shapes(driveId)
    expect(shapes.find(({ name }) => name === THEIRS.indicators)).toEqual({
      ...{ name: THEIRS.indicators, kind: 'multi-choice', choices: INDICATORS.choice.choices },
    })
    expect(shapes.find(({ name }) => name === THEIRS.summary)).toMatchObject({ kind: 'text', maxLength: 63_999 })
    expect(shapes.find(({ name }) => name === OURS.reference)).toMatchObject({ kind: 'text', maxLength: 255 })
    expect(shapes.find(({ name }) => name === THEIRS.periodTo)).toMatchObject({ kind: 'date' })
    expect(shapes.find(({ name }) => name === THEIRS.contributedBy)).toMatchObject({ kind: 'choice' })
  })

  test('are written in their kinds, read back as they were, and cleared', async () => {
    const opened = await openColumns()
    const { columns, driveId, files } = opened
    const [id = ''] = files
    const shapes = await columns.shapes(driveId)
    const before = await readOne(opened, id)
    expect(readFields(before.fields, READING)).toEqual(NO_COLUMNS)
    const { eTag } = await columns.write(driveId, id, before.guard, {
      ...writeFields(FILLED, shapes),
      [OURS.reference]: 'E-001',
    })
    const after = await readOne(opened, id)
    expect(readFields(after.fields, READING)).toEqual(FILLED)
    expect(after.fields[OURS.reference]).toBe('E-001')
    // As the drive spells it: what we wrote ourselves is recognised.
    expect(after.eTag).toBe(eTag)
    await columns.write(driveId, id, after.guard, writeFields(NO_COLUMNS, shapes))
    expect(readFields((await readOne(opened, id)).fields, READING)).toEqual(NO_COLUMNS)
  })

  test('are not written over what changed since, nor while somebody has the file checked out', async () => {
    const opened = await openColumns()
    const { columns, driveId, files } = opened
    const [id = ''] = files
    const { guard } = await readOne(opened, id)
    await columns.write(driveId, id, guard, { [THEIRS.difference]: 'Theirs.' })
    const stale = columns.write(driveId, id, guard, { [THEIRS.difference]: 'Ours.' })
    await expect(stale).rejects.toMatchObject({ reason: 'changed' })
    await opened.checkOut(id)
    expect(await readOne(opened, id)).toMatchObject({ checkedOut: true, fields: { [THEIRS.difference]: 'Theirs.' } })
    const locked = columns.write(driveId, id, '*', { [THEIRS.difference]: 'Ours.' })
    await expect(locked).rejects.toMatchObject({ reason: 'locked' })
  })

  test('are written once the library has time again', async () => {
    const opened = await openColumns()
    const [id = ''] = opened.files
    const { guard } = await readOne(opened, id)
    await opened.control('faults', { surface: 'graph', method: 'PATCH', status: 429, retryAfter: 0, times: 1 })
    await opened.columns.write(opened.driveId, id, guard, { [THEIRS.difference]: 'Ours.' })
    expect((await readOne(opened, id)).fields[THEIRS.difference]).toBe('Ours.')
  })

  test('are refused where the value is none of the column', async () => {
    const opened = await openColumns()
    const [id = ''] = opened.files
    const { guard } = await readOne(opened, id)
    for (const fields of [{ Nowhere: 'x' }, { [THEIRS.indicators]: ['9.9'] }, { [OURS.reference]: 'x'.repeat(256) }]) {
      const refused = opened.columns.write(opened.driveId, id, guard, fields)
      await expect(refused).rejects.toMatchObject({ reason: 'invalid' })
    }
  })

  test('are read 20 files a request, and 200 where a folder is read whole; one that is gone has no key', async () => {
    const opened = await openColumns(205)
    const { columns, driveId, files, folder, roundTrips } = opened
    const before = roundTrips()
    expect((await columns.read(driveId, [...files.slice(0, 39), 'gone'])).size).toBe(39)
    expect(roundTrips() - before).toBe(2)
    const pages: number[] = []
    for await (const page of columns.readFolder(driveId, folder)) pages.push(page.size)
    expect(pages).toEqual([200, 5])
    expect(roundTrips() - before).toBe(4)
    for await (const page of columns.readFolder(driveId, 'gone')) expect(page.size).toBe(0)
  })
})
