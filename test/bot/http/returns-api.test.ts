import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addedAnswer, owners } from '../../../src/contract/added-return.ts'
import { itemAnswer } from '../../../src/contract/item-answer.ts'
import { overview } from '../../../src/contract/overview.ts'
import { receiptView } from '../../../src/contract/receipt.ts'
import { folderKey } from '../../../src/domain/evidence/folder-plan.ts'
import { keepReceipts } from '../../../src/services/deed/keep-receipts.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const ID = 'northmoor'
const INNER = 'w11-mon-performance-data-org-chart'
const LINK = 'w05-staff-survey-link-provided'
const NUMBER = 'w06-survey-return-rate-number'
const { coordinator, viewer, stranger } = PEOPLE
const FORM = {
  ...{ title: 'Waiting times', day: '2027-03-03', time: '12:00', seat: null, destination: 'shared-area' },
  ...{ askedBy: 'the inspection lead', askedOn: '2027-02-12', message: '' },
}

let at: AppUnderTest
beforeAll(async () => {
  at = await appAt('2027-02-15T10:00:00Z')
  await provision(at.needs, ID)
})
afterAll(() => at.keys.close())

const itemOf = async (id: string, person = coordinator) =>
  itemAnswer.parse(await (await at.ask(`/items/${id}?inspection=${ID}`, person)).json())
const wish = (item: string, what: object, person = coordinator) =>
  at.post('/wishes', { inspection: ID, item, wish: what }, person)

async function upload(item: string, name: string) {
  const folder = (await at.needs.store.folders.of(ID)).find(({ key }) => key === folderKey('working', item))
  const entry = at.needs.library.upload(folder?.itemId ?? '', name)
  await syncLibrary(at.needs, ID)
  return entry
}

describe('a receipt', () => {
  it('is linked from what was handed in, and says it in words that can be printed', async () => {
    const stated = { where: 'a message to the SSO', when: '2027-02-15T09:40:00+00:00', words: '1,240 people.' }
    expect((await wish(NUMBER, { type: 'hand in', stated })).status).toBe(200)
    const { item } = await itemOf(NUMBER)
    expect(item.toTell).toMatch(/^Number of staff sent the survey\. The SSO/)
    const answer = await at.ask(`/receipts/${encodeURIComponent(item.receipt ?? '')}?inspection=${ID}`, viewer)
    const receipt = receiptView.parse(await answer.json())
    expect(receipt.words).toBe('1,240 people.')
    expect(receipt.facts).toEqual(
      expect.arrayContaining([
        { name: 'Handed in', text: '9:40am on Monday 15 February 2027' },
        { name: 'Where', text: 'a message to the SSO' },
        { name: 'By', text: coordinator.name },
      ]),
    )
    expect(receipt).toMatchObject({
      filesLine: null,
      remarks: [],
      written: expect.stringMatching(/^Written down at 10am/),
    })
    await at.post('/undo', { inspection: ID, deed: item.receipt }, coordinator)
    const later = receiptView.parse(await (await at.ask(`/receipts/${item.receipt}?inspection=${ID}`, viewer)).json())
    expect(later).toEqual({ ...receipt, remarks: [expect.stringMatching(/^This hand-in was taken back at 10am/)] })
  })

  it('of what the watch saw can be asked for by its id, whatever that holds, and tells digests', async () => {
    const found = (await overviewOf()).returns.find(
      ({ destination, restricted }) => destination === 'shared-area' && !restricted,
    )
    const id = found?.id ?? ''
    const folder = (await at.needs.store.folders.of(ID)).find(({ key }) => key === folderKey('shared', id))
    at.needs.library.upload(folder?.itemId ?? '', 'Contacts.docx')
    await syncLibrary(at.needs, ID)
    const path = `/receipts/${encodeURIComponent((await itemOf(id)).item.receipt ?? '')}?inspection=${ID}`
    expect((await at.ask(path, viewer)).status).toBe(404)
    await keepReceipts.run(at.needs, ID)
    await keepReceipts.run(at.needs, ID)
    const receipt = receiptView.parse(await (await at.ask(path, viewer)).json())
    expect(receipt.files).toEqual([
      { name: 'Contacts.docx', size: '1,024 bytes', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), noDigest: null },
    ])
    expect((await at.ask(path, stranger)).status).toBe(403)
  })
})

async function overviewOf() {
  return overview.parse(await (await at.ask(`/overview?inspection=${ID}`, coordinator)).json())
}

describe('a return’s parts', () => {
  it('are shown with what answers them, and a person may say so and take it back', async () => {
    const entry = await upload('w11-mon-position-statement', 'Figures.xlsx')
    await upload('w11-mon-position-statement', 'Organisational chart.pdf')
    const states = async () => (await itemOf(INNER)).parts.map(({ name, state, asAt }) => [name, state, asAt])
    expect(await states()).toEqual([
      ['Performance data', 'not started', null],
      ['Organisational chart', 'drafting', null],
    ])
    const said = await wish(INNER, { type: 'answered', part: 'Performance data', file: entry.id, asAt: '2027-01-29' })
    expect(said.status).toBe(200)
    expect((await states())[0]).toEqual(['Performance data', 'drafting', 'as at Friday 29 January 2027'])
    const { parts } = await itemOf(INNER)
    await at.post('/undo', { inspection: ID, deed: parts[0]?.said?.undo }, coordinator)
    expect((await states())[0]).toEqual(['Performance data', 'not started', null])
    expect(await itemOf(INNER, viewer)).toMatchObject({ mayAnswer: false, candidates: [] })
    const outer = await itemOf('w11-mon-position-statement')
    expect(outer.parts.map(({ item }) => item)).toEqual([null, null, null, INNER])
  })

  it.each([
    ['no part of it', { part: 'Something else' }],
    ['a file from elsewhere', { part: 'Performance data', file: 'no-such-file' }],
    ['a day that lies ahead', { part: 'Performance data', asAt: '2027-02-16' }],
  ])('are not answered by %s', async (_, said) => {
    expect((await wish(INNER, { type: 'answered', ...said })).status).toBe(409)
  })
})

describe('a return that was added', () => {
  it('is added, shown with who asked, changed and taken back', async () => {
    const list = owners.parse(await (await at.ask(`/returns/owners?inspection=${ID}`, coordinator)).json())
    expect(list.owners).toContainEqual({ seat: 'pir-lead-health', title: expect.stringMatching(/^Ross Northmoor, /) })
    expect(JSON.stringify(list)).not.toContain('inspection-lead')
    const { item, told } = addedAnswer.parse(
      await (await at.post('/returns', { inspection: ID, form: FORM }, coordinator)).json(),
    )
    expect(told).toBe('Waiting times: added, due 12 noon on Wednesday 3 March 2027.')
    const shown = await itemOf(item)
    expect(shown.item.when).toBe('12 noon on Wednesday 3 March 2027')
    expect(shown.asked).toEqual({
      line: 'the inspection lead, on Friday 12 February 2027',
      form: FORM,
      mayChange: true,
    })
    expect((await itemOf(item, viewer)).asked?.mayChange).toBe(false)
    const form = { ...FORM, title: 'Waiting times by locality' }
    await at.post('/returns', { inspection: ID, item, form }, coordinator)
    expect((await itemOf(item)).item.title).toBe('Waiting times by locality')
    expect((await at.post('/returns/take-back', { inspection: ID, item }, viewer)).status).toBe(403)
    expect((await at.post('/returns/take-back', { inspection: ID, item }, coordinator)).status).toBe(200)
    expect((await at.ask(`/items/${item}?inspection=${ID}`, coordinator)).status).toBe(404)
    await at.post('/returns/put-back', { inspection: ID, item }, coordinator)
    expect((await itemOf(item)).item.title).toBe('Waiting times by locality')
  })

  it.each([
    ['without a title', { title: ' ' }],
    ['at no time', { time: '25:00' }],
    ['to nowhere', { destination: 'the moon' }],
  ])('is refused %s', async (_, over) => {
    const answer = await at.post('/returns', { inspection: ID, form: { ...FORM, ...over } }, coordinator)
    expect(answer.status).toBe(400)
  })
})

describe('what the inspection team sends', () => {
  it('is asked for when it is late, is noted as come by email, and lets start what waits for it', async () => {
    const { asking, starts } = await itemOf(LINK)
    expect(asking).toMatchObject({ to: null, mailto: expect.stringMatching(/^mailto:\?subject=Northmoor/) })
    const waiting = async () => (await itemOf(starts[0]?.id ?? '')).item.waiting
    expect(await waiting()).toMatchObject({ canStart: false })
    const arrived = { type: 'arrived', how: 'email', when: '2027-02-14T16:00:00+00:00', from: 'the SSO' }
    expect((await wish(LINK, arrived)).status).toBe(200)
    const now = await itemOf(LINK)
    expect(now.item.settled).toBe('arrived at 4pm yesterday, by email, from the SSO')
    expect(now.asking).toBeNull()
    expect(await waiting()).toMatchObject({ canStart: true })
  })

  it('that does not apply is said so with a reason', async () => {
    const id = (await overviewOf()).awaited.find((one) => one.id !== LINK)?.id ?? ''
    expect((await wish(id, { type: 'not applicable', reason: '' })).status).toBe(400)
    expect((await wish(id, { type: 'not applicable', reason: 'No survey this time.' })).status).toBe(200)
    expect((await itemOf(id)).item).toMatchObject({ state: 'not applicable', wishes: [] })
  })
})

it('a sign-off of nothing is refused where a file is to be released', async () => {
  const answer = await wish('w06-fri-pir', { type: 'signed off' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('no file to sign off')
  expect((await wish('w11-mon-position-statement', { type: 'signed off' })).status).toBe(200)
})

it('a sign-off of other files than are there is refused', async () => {
  await upload('w06-fri-pir', 'PIR.xlsx')
  const { item } = await itemOf('w06-fri-pir')
  expect((await wish('w06-fri-pir', { type: 'signed off', seen: '7' })).status).toBe(409)
  expect((await wish('w06-fri-pir', { type: 'signed off', seen: item.version })).status).toBe(200)
  expect((await itemOf('w06-fri-pir')).item.signedOff).toBe(`${coordinator.name}, at 10am today`)
})
