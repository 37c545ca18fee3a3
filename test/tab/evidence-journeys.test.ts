import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { volumeRequest } from '../../src/contract/coverage.ts'
import { choiceRequest, editRequest, moveRequest, undoChangeRequest } from '../../src/contract/evidence.ts'
import { logChoiceRequest, packRequest } from '../../src/contract/hand-out.ts'
import { sampleEvidence, sampleHistory } from './support/sample-evidence.ts'
import { sampleCoverage, sampleHandOut } from './support/sample-hand-out.ts'
import { type OpenTab, startTab, type TabInBrowser } from './support/tab-in-browser.ts'

let started: TabInBrowser

beforeAll(async () => {
  started = await startTab()
})
afterAll(() => started[Symbol.asyncDispose]())

describe('the evidence log', () => {
  const openLog = async (open: OpenTab) => {
    open.api.pages.set('evidence', sampleEvidence())
    open.api.pages.set('evidence/history', sampleHistory())
    for (const deed of ['edits', 'choices', 'undo', 'owner', 'moves']) {
      open.api.pages.set(`evidence/${deed}`, { told: `${deed} done.`, toChoose: false })
    }
    open.api.pages.set('evidence/release', {
      sentence: 'One file will be open to Jo Example.',
      names: ['Carers’ survey 2026.xlsx'],
      seen: null,
      findings: [],
    })
    await open.tab.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Evidence' }).click()
    await open.tab.getByRole('table', { name: 'Evidence' }).waitFor()
  }
  const sent = ({ api }: OpenTab) => api.posted.at(-1)

  test('sends what a person changed, each from what they saw', async () => {
    await using open = await started.open()
    await openLog(open)
    await open.tab.getByRole('button', { name: 'Edit E-001' }).click()
    await open.tab.getByText('None is chosen: it counts under 2.1, by its folder.').waitFor()
    await open.tab.getByLabel('Summary').fill('Short stays fell.')
    await open.tab.getByLabel('Period from').fill('2027-02-01')
    await open.tab.getByLabel('Period to').fill('2027-01-01')
    await open.tab.getByRole('checkbox', { name: '1.2 People' }).check()
    await open.tab.getByRole('button', { name: 'Save' }).click()
    await open.tab.getByText('The period ends before it begins.').waitFor()
    await open.tab.getByLabel('Period from').fill('2026-04-01')
    await open.tab.getByRole('button', { name: 'Save' }).click()
    await open.tab.getByText('edits done.').first().waitFor()
    expect(editRequest.parse(sent(open)?.body)).toMatchObject({
      file: 'f-1',
      changes: [
        { column: 'indicators', from: [], to: ['1.2'] },
        { column: 'summary', from: '', to: 'Short stays fell.' },
        { column: 'periodFrom', from: null, to: '2026-04-01' },
        { column: 'periodTo', from: null, to: '2027-01-01' },
      ],
    })
    await open.tab.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('shows both values of a conflict, and a way back from every change', async () => {
    await using open = await started.open()
    await openLog(open)
    await open.tab.getByRole('button', { name: 'Edit E-004' }).click()
    const conflict = open.tab.getByRole('region', { name: 'Summary: two values' })
    expect(await conflict.textContent()).toContain('Falls in care homes are down by a third')
    await conflict.getByRole('button', { name: 'Isla Fraser wrote' }).click()
    await open.tab.getByText('choices done.').first().waitFor()
    const chosen = choiceRequest.parse(sent(open)?.body)
    expect(chosen).toMatchObject({ change: 'c-1', keep: 'ours', shown: 'Fewer falls in care homes.' })
    await open.tab.getByRole('button', { name: 'History' }).click()
    await open.tab.getByRole('button', { name: 'Undo: Summary, in SharePoint' }).click()
    await open.tab.getByText('undo done.').first().waitFor()
    expect(undoChangeRequest.parse(sent(open)?.body).change).toBe('c-3')
  })

  test('is searched, and handed in piece by piece', async () => {
    await using open = await started.open()
    await openLog(open)
    const asked = open.page.waitForRequest(/evidence\?.*search=carers/)
    await open.tab.getByRole('searchbox', { name: 'Search' }).fill('carers')
    await asked
    await open.tab.getByRole('button', { name: 'More for E-002' }).click()
    await open.tab.getByRole('menuitem', { name: 'Hand in' }).click()
    await open.tab.getByText('One file will be open to Jo Example.').waitFor()
    await open.tab.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await open.tab.getByText('moves done.').first().waitFor()
    expect(moveRequest.parse(sent(open)?.body)).toMatchObject({ file: 'f-2', to: 'shared' })
    expect(open.errors).toEqual([])
  })
})

describe('what is handed in of the evidence', () => {
  async function openView(open: OpenTab, view: string): Promise<void> {
    const { tab, api } = open
    api.pages.set('evidence', sampleEvidence())
    api.pages.set('evidence/coverage', sampleCoverage())
    api.pages.set('evidence/hand-out', sampleHandOut())
    api.pages.set('evidence/volume', { told: 'The limits are saved.' })
    api.pages.set('evidence/log-choice', { told: 'Waymark’s log takes its place.' })
    api.pages.set('evidence/pack', { path: '/api/packs/northmoor/ticket-1' })
    await tab.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Evidence' }).click()
    await tab.getByRole('button', { name: view, exact: true }).click()
  }

  test('a figure of the coverage leads to the pieces that it counts; the limits are the coordinator’s', async () => {
    await using open = await started.open()
    await openView(open, 'Coverage')
    await open.tab.getByRole('button', { name: 'Set the limits' }).click()
    await open.tab.getByLabel('Most pieces in all').fill('none')
    await open.tab.getByRole('button', { name: 'Save' }).click()
    await open.tab.getByText('Give a whole number from 1, or nothing.').waitFor()
    await open.tab.getByLabel('Most pieces in all').fill('')
    await open.tab.getByLabel('Kinds of file taken').fill('.PDF; docx')
    await open.tab.getByRole('button', { name: 'Save' }).click()
    await open.tab.getByText('The limits are saved.').first().waitFor()
    const volume = { pieces: null, perIndicator: 8, types: ['pdf', 'docx'] }
    expect(volumeRequest.parse(open.api.posted.at(-1)?.body).volume).toEqual(volume)
    const asked = open.page.waitForRequest(/evidence\?(?=.*indicator=1\.2)(?=.*missing=summary)/)
    await open.tab.getByRole('button', { name: '4 without a summary: 1.2' }).click()
    await asked
    expect(await open.tab.getByRole('button', { name: 'List', exact: true }).getAttribute('aria-pressed')).toBe('true')
  })

  test('the log to be kept is chosen, and the pack is fetched by the host’s browser', async () => {
    await using open = await started.open()
    await openView(open, 'Hand in')
    await open.tab.getByRole('button', { name: 'Replace it with Waymark’s' }).click()
    await open.tab.getByText('takes its place').first().waitFor()
    expect(logChoiceRequest.parse(open.api.posted.at(-1)?.body)).toMatchObject({ choice: 'ours', cTag: '"c:7"' })
    await open.tab.getByRole('button', { name: 'Download the pack' }).click()
    const link = async () => (await open.asked()).find(({ func }) => func === 'executeDeepLink')?.args[0]
    await expect.poll(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/packs\/northmoor\/ticket-1$/)
    expect(packRequest.parse(open.api.posted.at(-1)?.body)).toEqual({ inspection: open.api.overview.inspection.id })
    expect(open.errors).toEqual([])
  })
})
