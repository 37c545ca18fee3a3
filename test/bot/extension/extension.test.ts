import { expect, test } from 'vitest'
import { createLinks } from '../../../bot/cards/links.ts'
import { answerTurn } from '../../../bot/conversation/answer-turn.ts'
import { isReply } from '../../../bot/teams/to-invoked.ts'
import type { Answer, SharedMessage, Turn } from '../../../bot/teams/turn.ts'
import type { Inspection, Person } from '../../../src/domain/inspection/inspection.ts'
import { keepLogStep } from '../../../src/services/log/keep-log.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import { surroundingsAt } from '../../support/surroundings.ts'

const links = createLinks({ appId: '22222222-bbbb-4bbb-8bbb-222222222222', publicUrl: 'https://waymark.example' })
const { coordinator, viewer, stranger } = PEOPLE
const { id: northmoor } = inspectionFor()

async function openTeams(inspections: readonly Inspection[] = [inspectionFor()]) {
  const needs = await surroundingsAt('2027-02-15T09:00:00Z', inspections)
  await provision(needs, northmoor)
  const folders = new Map((await needs.store.folders.of(northmoor)).map(({ key, itemId }) => [key, itemId]))
  const conversation = {
    ...{ kind: 'channel', key: 'channel/19:other@thread.tacv2', conversationId: '19:other@thread.tacv2' },
    ...{ serviceUrl: 'https://smba.example/', tenantId: 'tenant' },
  } as const
  const turn = (person: Person, what: object, tenantId = 'tenant'): Promise<Answer> => {
    const speaker = { id: person.id, name: person.name, tenantId }
    return answerTurn({ ...needs, links }, { id: '1', conversation, person: speaker, ...what } as Turn)
  }
  return {
    needs,
    turn,
    search: (command: string, text: string, { person = coordinator, skip = 0, count = 25 } = {}) =>
      turn(person, { type: 'search', command, text, skip, count }),
    fileThis: (message: Partial<SharedMessage>, person: Person = coordinator) => {
      const whole = { id: 'm', text: '', from: null, files: [], ...message }
      return turn(person, { type: 'dialog asked', command: 'fileThis', data: {}, message: whole })
    },
    put: (folder: string, name: string) => needs.library.upload(folders.get(folder) ?? folder, name),
    async look() {
      await syncLibrary(needs, northmoor)
      await keepLogStep.run(needs, northmoor)
    },
  }
}

const resultsOf = (answer: Answer) => (answer && 'type' in answer && answer.type === 'found' ? answer.results : null)
const wordsOf = (answer: Answer) => (isReply(answer) ? answer.text : null)

/** What the dialog's page is told by its address. */
function pageOf(answer: Answer): URL {
  if (!answer || !('type' in answer) || answer.type !== 'dialog') throw new Error('There is no dialog.')
  const page = new URL(answer.url ?? '')
  expect(page.origin + page.pathname + page.hash).toBe('https://waymark.example/tab#/file-this')
  return page
}

test('deadlines and meetings are found in order of likeness, ten at most, with a card each', async () => {
  const { search } = await openTeams()
  const [first, ...others] = resultsOf(await search('deadlines', 'pir')) ?? []
  expect(first).toMatchObject({ title: 'Pre-Inspection Return', line: expect.stringContaining('19 February 2027') })
  expect(JSON.stringify(first?.card)).toContain('Pre-Inspection Return')
  expect(others.length).toBeLessThan(10)
  expect(resultsOf(await search('deadlines', ''))).toHaveLength(10)
  expect(resultsOf(await search('deadlines', '', { skip: 7, count: 5 }))).toHaveLength(3)
  expect(resultsOf(await search('deadlines', '', { skip: 10 }))).toEqual([])
  expect(resultsOf(await search('meetings', 'partnership meeting 2'))).toHaveLength(1)
  expect(resultsOf(await search('nonsense', 'pir'))).toEqual([])
})

test('evidence is found by its indicator; of restricted folders nothing ever is', async () => {
  const { search, put, look } = await openTeams()
  put('working/evidence/5.1', 'Audit of care plans.docx')
  put('working/w06-fri-pir', 'PIR of Morag Placeholder.xlsx')
  put('working/meeting-notes', 'Notes on Morag Placeholder.docx')
  await look()
  expect(resultsOf(await search('evidence', '5.1'))?.map(({ title }) => title)).toEqual(['E-001 Audit of care plans'])
  for (const command of ['evidence', 'deadlines', 'meetings']) {
    for (const text of ['', 'placeholder', 'notes', 'pir']) {
      expect(JSON.stringify(await search(command, text))).not.toContain('Placeholder')
    }
  }
})

test.each([
  ['somebody without a seat', stranger, 'tenant', /no seat/],
  ['somebody of another organisation', coordinator, 'elsewhere', /another organisation/],
] as const)('%s is told so, and finds nothing', async (_, person, tenantId, words) => {
  const { turn } = await openTeams()
  const asked = { type: 'search', command: 'deadlines', text: 'pir', skip: 0, count: 25 }
  expect(wordsOf(await turn(person, asked, tenantId))).toMatch(words)
  const dialog = { type: 'dialog asked', command: 'fileThis', data: {} }
  expect(wordsOf(await turn(person, dialog, tenantId))).toMatch(words)
})

test('of several inspections each result says which, and only those with a seat are searched', async () => {
  const other = inspectionFor({ id: 'southmoor', partnership: 'Southmoor' })
  const closed = inspectionFor({ id: 'eastmoor', partnership: 'Eastmoor', seats: [] })
  const { search } = await openTeams([inspectionFor(), other, closed])
  const lines = (resultsOf(await search('deadlines', 'pre-inspection return')) ?? []).map(({ line }) => line)
  expect(lines.slice(0, 2).map((line) => line.split(' · ')[0])).toEqual(['Northmoor', 'Southmoor'])
  expect(lines.some((line) => line.startsWith('Eastmoor'))).toBe(false)
})

test('File this: what lies in the library is held to be moved, what does not is counted', async () => {
  const { fileThis, put, needs } = await openTeams()
  const there = put('working/improvement', 'Position statement v2.docx')
  const page = pageOf(
    await fileThis({
      files: [
        { name: there.name, contentUrl: there.webUrl },
        { name: 'Plan.docx', contentUrl: 'https://northmoor-my.sharepoint.com/personal/i/Documents/Plan.docx' },
      ],
    }),
  )
  expect(page.searchParams.get('inspection')).toBe(northmoor)
  expect(page.searchParams.get('suggested')).toBe('return/w11-mon-position-statement')
  expect(page.searchParams.get('unread')).toBe('1')
  const held = await needs.store.documents.held(northmoor, page.searchParams.get('held') ?? '', needs.clock.now())
  expect(held).toMatchObject({ by: { id: coordinator.id }, documents: [{ source: { fileId: there.id } }] })
  // Its address says nothing of what they are called.
  expect(page.href).not.toMatch(/Position|Plan/)
})

test('File this: a message without a file has its words for a suggestion', async () => {
  const { fileThis } = await openTeams()
  const page = pageOf(await fileThis({ text: 'Here is our position statement' }))
  expect(Object.fromEntries(page.searchParams)).toEqual({
    inspection: northmoor,
    suggested: 'return/w11-mon-position-statement',
  })
})

test('File this: what inspectors can open, and what is about people, is not moved', async () => {
  const { fileThis, put, look } = await openTeams()
  const files = [put('shared/evidence/5.1', 'Audit.docx'), put('working/meeting-notes', 'Notes.docx')]
  await look()
  const shown = files.map(({ name, webUrl }) => ({ name, contentUrl: webUrl }))
  const page = pageOf(await fileThis({ files: shown }))
  expect(page.searchParams.get('held')).toBeNull()
  expect(page.searchParams.get('unread')).toBe('2')
})

test('File this: beside our folders only what its people put there themselves is moved, and nothing of another inspection’s', async () => {
  const place = { ...inspectionFor().place, baseFolder: 'Southmoor' }
  const other = inspectionFor({ id: 'southmoor', partnership: 'Southmoor', seats: [], place })
  const { fileThis, put, needs } = await openTeams([inspectionFor(), other])
  await provision(needs, 'southmoor')
  const theirs =
    (await needs.store.folders.of('southmoor')).find(({ key }) => key === 'working/improvement')?.itemId ?? ''
  const { broughtBy } = needs.fileAddresses
  const held = async (folder: string, by: string | null, from: SharedMessage['from'] = null) => {
    const file = put(folder, `Plan ${broughtBy.size}.docx`)
    broughtBy.set(file.id, by ?? 'nobody')
    const page = pageOf(await fileThis({ from, files: [{ name: file.name, contentUrl: file.webUrl }] }))
    return page.searchParams.get('held') !== null
  }
  const writer = { id: viewer.id, name: viewer.name, tenantId: 'tenant' }
  expect(await held('root', null)).toBe(false)
  expect(await held('root', viewer.id)).toBe(false)
  expect(await held('root', coordinator.id)).toBe(true)
  expect(await held('root', viewer.id, writer)).toBe(true)
  expect(await held(theirs, coordinator.id)).toBe(false)
  expect(await held('working/improvement', null)).toBe(true)
})

test('File this: the PIR is refused with the way to its folder; a viewer is told who can', async () => {
  const { fileThis } = await openTeams()
  const refused = await fileThis({ files: [{ name: 'PIR v3.xlsx', contentUrl: 'https://x.sharepoint.com/PIR.xlsx' }] })
  expect(wordsOf(refused)).toMatch(/Pre-Inspection Return is about people/)
  expect(JSON.stringify(refused)).toContain('Action.OpenUrl')
  expect(JSON.stringify(refused)).not.toContain('PIR v3')
  expect(wordsOf(await fileThis({}, viewer))).toMatch(/You may look/)
})

test('File this: whoever only looks on in their first inspection files into the one where they may', async () => {
  const place = { ...inspectionFor().place, baseFolder: 'Aberford' }
  const first = inspectionFor({
    id: 'aberford',
    partnership: 'Aberford',
    seats: [seat('observer', coordinator)],
    place,
  })
  const { fileThis } = await openTeams([first, inspectionFor()])
  expect(pageOf(await fileThis({ text: 'Minutes' })).searchParams.get('inspection')).toBe(northmoor)
})
