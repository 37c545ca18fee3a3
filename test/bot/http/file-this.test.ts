import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { failure } from '../../../src/contract/failure.ts'
import { filed, fileThis, undoneFiled } from '../../../src/contract/file-this.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const ID = 'northmoor'
const PAPER = makeDocument({ paragraphs: ['What we do well.'] })
const { coordinator, survey, viewer, stranger } = PEOPLE

let at: AppUnderTest
beforeAll(async () => {
  at = await appAt('2027-02-15T10:00:00Z')
  await provision(at.needs, ID)
})
afterAll(() => at.keys.close())

interface Sent {
  readonly name?: string
  readonly content?: Uint8Array<ArrayBuffer>
  readonly place?: string
  readonly id?: string
  readonly person?: { readonly id: string; readonly name: string }
}

async function upload({
  name = 'Audit.docx',
  content = new Uint8Array(PAPER),
  place = 'indicator/5.1',
  ...sent
}: Sent) {
  const { person = coordinator, id = randomUUID() } = sent
  const query = new URLSearchParams({ inspection: ID, place, id })
  const authorization = `Bearer ${await at.keys.token({ oid: person.id, name: person.name })}`
  return at.app.request(`/api/tab/file-this/upload?${query}`, {
    method: 'POST',
    headers: { authorization, 'X-Document-Name': encodeURIComponent(name) },
    body: content,
  })
}

async function names(key: string): Promise<readonly string[]> {
  const folder = (await at.needs.store.folders.of(ID)).find((one) => one.key === key)?.itemId
  return at.needs.library.all().flatMap((one) => (one.parentId === folder && !one.isFolder ? [one.name] : []))
}

it('says where this person may put a document, and what is closed', async () => {
  const seen = fileThis.parse(await (await at.ask(`/file-this?inspection=${ID}`, coordinator)).json())
  expect(seen).toMatchObject({
    partnership: 'Northmoor',
    inspections: [{ id: ID, partnership: 'Northmoor' }],
    movable: null,
    largest: 50 * 2 ** 20,
  })
  expect(seen.places.find(({ key }) => key === 'return/w06-fri-pir')).toMatchObject({ closed: true })
  expect(seen.places.find(({ key }) => key === 'indicator/5.1')).toMatchObject({ closed: false, when: null })
  expect(fileThis.parse(await (await at.ask(`/file-this?inspection=${ID}`, viewer)).json()).places).toEqual([])
  expect((await at.ask(`/file-this?inspection=${ID}`, stranger)).status).toBe(403)
})

it('offers no inspection in which this person only looks on', async () => {
  const seats = [seat('inspection-coordinator', survey), seat('observer', coordinator)]
  const place = { ...inspectionFor().place, baseFolder: 'Aberlour' }
  await at.needs.store.inspections.save(inspectionFor({ id: 'aberlour', partnership: 'Aberlour', place, seats }))
  const offered = async (person: typeof survey, id: string) =>
    fileThis
      .parse(await (await at.ask(`/file-this?inspection=${id}`, person)).json())
      .inspections.map(({ partnership }) => partnership)
  expect(await offered(coordinator, ID)).toEqual(['Northmoor'])
  expect(await offered(survey, ID)).toEqual(['Aberlour', 'Northmoor'])
  // The one that was opened stands there in any case.
  expect(await offered(coordinator, 'aberlour')).toEqual(['Aberlour', 'Northmoor'])
})

it('takes a document of any name, once however often it is sent, and out again', async () => {
  const id = randomUUID()
  const name = 'Prüfung 50% #1.docx'
  const first = filed.parse(await (await upload({ name, id })).json())
  const second = filed.parse(await (await upload({ name, id })).json())
  expect(second.id).toBe(first.id)
  expect(await names('working/evidence/5.1')).toEqual(['Prüfung 50% #1.docx'])
  const undo = await at.post('/file-this/undo', { inspection: ID, id: first.id }, coordinator)
  expect(undoneFiled.parse(await undo.json()).told).toMatch(/^Undone\./)
  expect(await names('working/evidence/5.1')).toEqual([])
})

it('takes a large one piece by piece, and reads no more than it takes', async () => {
  let given = 0
  const endless = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        given += 1
        controller.enqueue(new Uint8Array(2 ** 20))
      },
    },
    { highWaterMark: 0 },
  )
  const answer = await at.app.request(
    new Request(`http://x/api/tab/file-this/upload?inspection=${ID}&place=indicator%2F5.1&id=${randomUUID()}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await at.keys.token({ oid: coordinator.id, name: coordinator.name })}`,
        'X-Document-Name': 'big.docx',
      },
      body: endless,
      duplex: 'half',
    } as RequestInit),
  )
  expect(answer.status).toBe(409)
  expect(failure.parse(await answer.json())).toMatchObject({
    message: expect.stringMatching(/more than 50 MB/),
    folder: expect.stringContaining('https://'),
  })
  expect(given).toBeLessThan(55)
})

it.each([
  ['a viewer', { person: viewer }, 403],
  ['a stranger', { person: stranger }, 403],
  ['the PIR', { name: 'PIR v3.xlsx' }, 409],
  ['the PIR’s place', { place: 'return/w06-fri-pir' }, 409],
  ['numbers of people', { content: new Uint8Array(makeDocument({ paragraphs: [CHI_NUMBER] })) }, 409],
  ['a number in its name', { name: `${CHI_NUMBER}.docx` }, 409],
  ['nothing', { content: new Uint8Array(0) }, 409],
  ['no place', { place: '../x' }, 400],
  ['a place that is not there', { place: 'indicator/9.9' }, 404],
  ['no name', { name: '' }, 400],
  ['a NUL', { name: 'a\0b' }, 400],
  ['no id', { id: 'x' }, 400],
] as const)('refuses %s', async (_, sent, status) => {
  const answer = await upload(sent)
  expect(answer.status).toBe(status)
  const told = JSON.stringify(failure.parse(await answer.json()))
  expect(told).not.toContain(CHI_NUMBER)
  expect(told).not.toContain('PIR v3')
  expect(await names('working/evidence/5.1')).toEqual([])
})

it('refuses what breaks off half-way, and nothing of it is there', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
    pull: (controller) => controller.error(new Error('reset')),
  })
  const query = new URLSearchParams({ inspection: ID, place: 'indicator/5.1', id: randomUUID() })
  const authorization = `Bearer ${await at.keys.token({ oid: coordinator.id, name: coordinator.name })}`
  const request = new Request(`http://x/api/tab/file-this/upload?${query}`, {
    ...{ method: 'POST', headers: { authorization, 'X-Document-Name': 'half.docx' }, body: broken },
    duplex: 'half',
  } as RequestInit)
  const answer = await at.app.request(request)
  expect(failure.parse(await answer.json()).message).toBe('It did not arrive whole. Drop it again.')
  expect(await names('working/evidence/5.1')).toEqual([])
})

it('moves what is held, for its own person alone, and writes no name down', async () => {
  const folders = await at.needs.store.folders.of(ID)
  const from = folders.find(({ key }) => key === 'working/improvement')?.itemId ?? ''
  const entry = at.needs.library.upload(from, 'Of Morag Placeholder.docx')
  const by = { id: coordinator.id, name: coordinator.name }
  const source = { type: 'library', fileId: entry.id, from, eTag: entry.eTag } as const
  const documents = [{ name: entry.name, extension: 'docx', source }]
  await at.needs.store.documents.hold({
    id: 'held',
    inspectionId: ID,
    by,
    expires: at.needs.clock.now() + 1,
    documents,
  })
  const ask = async (person: typeof coordinator) =>
    fileThis.parse(await (await at.ask(`/file-this?inspection=${ID}&held=held`, person)).json()).movable
  expect([await ask(coordinator), await ask(survey)]).toEqual([{ count: 1 }, null])
  const move = { inspection: ID, held: 'held', place: 'indicator/5.1' }
  expect((await at.post('/file-this/move', move, survey)).status).toBe(409)
  const moved = filed.parse(await (await at.post('/file-this/move', move, coordinator)).json())
  expect(await names('working/evidence/5.1')).toEqual(['Of Morag Placeholder.docx'])
  const undone = await at.post('/file-this/undo', { inspection: ID, id: moved.id }, coordinator)
  expect(await undone.json()).toEqual({ told: 'Undone. The document lies where it lay before.' })
  expect(await names('working/evidence/5.1')).toEqual([])
  expect(JSON.stringify([moved, at.needs.logged])).not.toContain('Placeholder')
})
