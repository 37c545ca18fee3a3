import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_FOUND } from './support/sample-found.ts'
import { sampleRecords } from './support/sample-records.ts'
import { SAMPLE_SHARED_AREA } from './support/sample-shared-area.ts'
import { ScriptedApi } from './support/scripted-api.ts'
import { type OpenTab, startTab, type TabInBrowser } from './support/tab-in-browser.ts'

let started: TabInBrowser

beforeAll(async () => {
  started = await startTab()
})
afterAll(() => started[Symbol.asyncDispose]())

/** The row of a list or table that an item stands in. */
function rowOf({ tab }: OpenTab, title: string) {
  return tab.getByRole('row').filter({ hasText: title })
}

describe('the overview', () => {
  test('says what matters, the week, what was checked and what goes out next', async () => {
    await using open = await started.open()
    await open.tab.getByRole('heading', { level: 1, name: 'Week 6 of 35' }).waitFor()
    const text = await open.tab.locator('main').textContent()
    for (const said of [open.api.overview.sentence, '15 to 19 February 2027', 'Library last checked 9:04am today']) {
      expect(text).toContain(said)
    }
    expect(text).toContain(`Next message: ${open.api.overview.nextMessage}`)
    expect(open.api.tokens).toEqual(new Set(['Bearer token-of-isla']))
    expect(open.errors).toEqual([])
  })

  test('opens one list a count', async () => {
    await using open = await started.open()
    const awaited = open.tab.getByRole('button', { name: 'Awaited from the inspection team' })
    await awaited.click()
    await open.tab.getByRole('list', { name: 'Awaited from the inspection team' }).waitFor()
    expect(await awaited.getAttribute('aria-expanded')).toBe('true')
    expect(await open.tab.getByRole('list', { name: 'Needs attention' }).count()).toBe(0)
  })

  test('says of an empty list what will appear in it', async () => {
    await using open = await started.open()
    await open.tab.getByRole('list', { name: 'Needs attention' }).waitFor()
    open.api.overview = { ...open.api.overview, needsAttention: [], dueNext: [], awaited: [] }
    await open.tab.getByRole('button', { name: '0 Needs attention' }).waitFor()
    await open.tab.getByText('Nothing needs attention. Waymark lists here').waitFor()
  })

  test('gives the returns as a table, the next ones until all are asked for', async () => {
    await using open = await started.open()
    await open.tab.getByRole('table', { name: 'Returns' }).waitFor()
    expect(await rowOf(open, 'Improvement plan').count()).toBe(0)
    await open.tab.getByRole('button', { name: 'All 15 returns' }).click()
    expect(await rowOf(open, 'Improvement plan').textContent()).toContain('not started')
    expect(await rowOf(open, 'Provider and services list').textContent()).toContain('handed in late')
    await open.tab.getByRole('button', { name: 'Only mine' }).click()
    expect(await rowOf(open, 'Provider and services list').count()).toBe(1)
    expect(await rowOf(open, 'Pre-Inspection Return').count()).toBe(0)
  })

  test('draws the route as a list that says where we are, and gives the same as a table', async () => {
    await using open = await started.open()
    const now = open.tab.locator('li[aria-current=step]')
    await now.waitFor()
    expect(await now.textContent()).toContain('Engagement & samples')
    expect(await now.locator('li').first().textContent()).toContain('Week 6: Pre-Inspection Return, ready')
    await open.tab.getByRole('button', { name: 'As a table' }).click()
    const row = open.tab.getByRole('row', { name: /^6 now/ })
    expect(await row.textContent()).toContain('Number of staff sent the survey')
  })

  test('has an upload in sight without being asked', async () => {
    await using open = await started.open()
    await open.tab.getByText('Week 6 of 35').waitFor()
    const { returns } = open.api.overview
    const seen = returns.map((one) =>
      one.title === 'Good practice sample' ? { ...one, state: 'drafting' as const } : one,
    )
    open.api.overview = { ...open.api.overview, returns: seen }
    await rowOf(open, 'Good practice sample').getByText('drafting').waitFor()
  })

  test('lets the person choose among several inspections', async () => {
    await using open = await started.open()
    open.api.overview = { ...open.api.overview, others: [{ id: 'i2', partnership: 'Glenmore' }] }
    await open.tab.getByRole('button', { name: 'Inspection: Strathglen. Choose another' }).click()
    await open.tab.getByRole('menuitemradio', { name: 'Glenmore' }).click()
    await open.tab.getByRole('button', { name: 'Inspection: Glenmore. Choose another' }).waitFor()
  })
})

describe('deeds', () => {
  test('hands in from the working folder, and undoes it', async () => {
    await using open = await started.open()
    await rowOf(open, 'Pre-Inspection Return').getByRole('button', { name: 'Hand in' }).click()
    const dialog = open.tab.getByRole('dialog', { name: 'Hand in: Pre-Inspection Return' })
    await dialog.getByRole('button', { name: 'Hand in' }).click()
    const told = open.tab.locator('.fui-ToastTitle', { hasText: 'Pre-Inspection Return: handed in' })
    await told.waitFor()
    expect(open.api.wishes).toEqual([{ inspection: 'i1', item: 'w06-fri-pir', wish: { type: 'hand in' } }])
    await dialog.waitFor({ state: 'detached' })
    await rowOf(open, 'Pre-Inspection Return').getByText('handed in', { exact: true }).waitFor()
    await open.tab.getByRole('button', { name: 'Undo' }).click()
    await rowOf(open, 'Pre-Inspection Return').getByText('ready').waitFor()
    expect(open.errors).toEqual([])
  })

  test('states a hand-in with where, when in London and proof', async () => {
    await using open = await started.open()
    await open.tab.getByRole('button', { name: 'More for Number of staff sent the survey' }).first().click()
    await open.tab.getByRole('menuitem', { name: 'Hand in' }).click()
    const dialog = open.tab.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Where' }).fill('')
    await dialog.getByLabel('When, London time').fill('2027-02-17T09:06')
    await dialog.getByRole('button', { name: 'Hand in' }).click()
    await dialog.getByText('Say where it was handed in.').waitFor()
    await dialog.getByText('That time lies ahead.').waitFor()
    await dialog.getByRole('textbox', { name: 'Where' }).fill('a message to the SSO')
    await dialog.getByLabel('When, London time').fill('2027-02-16T17:30')
    await dialog.getByRole('textbox', { name: 'Proof' }).fill('her answer of the same day')
    await dialog.getByRole('button', { name: 'Hand in' }).click()
    await dialog.waitFor({ state: 'detached' })
    const stated = {
      where: 'a message to the SSO',
      when: '2027-02-16T17:30:00+00:00',
      proof: 'her answer of the same day',
    }
    expect(open.api.wishes.map(({ wish }) => wish)).toEqual([{ type: 'hand in', stated }])
  })

  test('moves a booked meeting, and back', async () => {
    await using open = await started.open()
    await open.tab.getByRole('button', { name: 'Move Partnership meeting 2' }).click()
    const dialog = open.tab.getByRole('dialog', { name: 'Move: Partnership meeting 2' })
    await dialog.getByRole('button', { name: 'Move' }).click()
    await dialog.getByText('It stands at that time already.').waitFor()
    await dialog.getByLabel('Day').fill('2027-02-17')
    await dialog.getByLabel('Begins, London time').fill('09:05')
    await dialog.getByText('That time is past.').waitFor()
    await dialog.getByLabel('Day').fill('2027-04-16')
    await dialog.getByRole('button', { name: 'Move' }).click()
    await dialog.waitFor({ state: 'detached' })
    await open.tab.getByText('Week 14: 09:05 on 2027-04-16').waitFor()
    expect(open.api.wishes.map(({ wish }) => wish)).toEqual([{ type: 'move', day: '2027-04-16', start: '09:05' }])
    await open.tab.getByRole('button', { name: 'Undo' }).click()
    await open.tab.getByText('Week 14: 2pm to 3:30pm on Thursday 15 April 2027').waitFor()
    expect(await open.tab.getByRole('button', { name: 'Move Partnership meeting 1' }).count()).toBe(0)
  })

  test('keeps the dialog open with the server’s reason when it refuses', async () => {
    await using open = await started.open()
    await rowOf(open, 'Pre-Inspection Return').getByRole('button', { name: 'Hand in' }).click()
    const message = 'Its working folder has 2 files. Leave the one to hand in, then try again.'
    await open.tab.getByRole('dialog').getByText('One file will be open to Jo Example.').waitFor()
    open.api.refusal = { status: 409, failure: { reason: 'not possible', message } }
    await open.tab.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await open.tab.getByRole('dialog').getByText(message).waitFor()
  })

  test('gives the keyboard’s place to the heading where the row goes away with what was done', async () => {
    await using open = await started.open()
    await open.tab.getByRole('button', { name: 'Mark done: Start finding staff' }).focus()
    await open.page.keyboard.press('Enter')
    const focused = () => open.tab.evaluate(() => document.activeElement?.tagName)
    await expect.poll(focused).toBe('H1')
  })

  test('marks an action done from the keyboard, whose place is kept', async () => {
    await using open = await started.open()
    await open.tab.getByRole('button', { name: 'Mark done: Start finding people' }).focus()
    await open.page.keyboard.press('Enter')
    await open.tab
      .getByRole('listitem')
      .filter({ hasText: 'Start finding people' })
      .getByText('done', { exact: true })
      .waitFor()
    const focused = await open.tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(focused).toBe('More for Start finding people and times for partnership meetings 2 to 4')
    await open.page.keyboard.press('Enter')
    await open.tab.getByRole('menuitem', { name: 'Undo “done”' }).click()
    await open.tab.getByRole('button', { name: 'Mark done: Start finding people' }).waitFor()
  })

  test('takes an action on', async () => {
    await using open = await started.open()
    await open.tab.getByRole('button', { name: 'Take it: Circulate the staff survey link' }).first().click()
    await open.tab.locator('.fui-ToastTitle').first().waitFor()
    expect(open.api.wishes.map((one) => one.wish)).toEqual([{ type: 'taken' }])
  })

  test('notes what came by email, with when and from whom', async () => {
    await using open = await started.open()
    await open.tab.getByRole('button', { name: 'Awaited from the inspection team' }).click()
    await open.tab.getByRole('button', { name: 'Mark arrived: Link to the staff survey' }).click()
    const dialog = open.tab.getByRole('dialog', { name: 'It has arrived: Link to the staff survey' })
    await dialog.getByLabel('When, London time').fill('2027-02-17T09:06')
    await dialog.getByRole('button', { name: 'It has arrived' }).click()
    await dialog.getByText('That time lies ahead.').waitFor()
    await dialog.getByLabel('When, London time').fill('2027-02-16T17:30')
    await dialog.getByLabel('From').fill('the SSO')
    await dialog.getByRole('button', { name: 'It has arrived' }).click()
    await dialog.waitFor({ state: 'detached' })
    const arrived = { type: 'arrived', how: 'email', when: '2027-02-16T17:30:00+00:00', from: 'the SSO' }
    expect(open.api.wishes.map((one) => one.wish)).toEqual([arrived])
  })

  test('adds a return that the inspectors ask for, and takes it back', async () => {
    await using open = await started.open()
    const answer = { item: 'added-1', told: 'Waiting times: added, due 12 noon on Wednesday 3 March 2027.' }
    open.api.pages.set('returns', answer)
    open.api.pages.set('returns/take-back', { ...answer, told: 'The return is taken back.' })
    await open.tab.getByRole('button', { name: 'Add a return' }).click()
    const dialog = open.tab.getByRole('dialog')
    await dialog.getByLabel('What they asked for').fill('Waiting times')
    await dialog.getByLabel('By', { exact: false }).first().fill('2027-03-03')
    await dialog.getByLabel('Owner').selectOption({ label: 'Isla Fraser, PIR lead, health' })
    await dialog.getByLabel('Who asked').fill('the inspection lead')
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await open.tab.getByRole('button', { name: 'Undo' }).click()
    await open.tab.getByText('The return is taken back.').first().waitFor()
    const form = {
      ...{ title: 'Waiting times', day: '2027-03-03', time: '12:00', seat: 'pir-lead-health' },
      ...{ destination: 'shared-area', askedBy: 'the inspection lead', askedOn: '2027-02-17', message: '' },
    }
    expect(open.api.posted).toEqual([
      { path: 'returns', body: { inspection: 'i1', form } },
      { path: 'returns/take-back', body: { inspection: 'i1', item: 'added-1' } },
    ])
  })

  test('tells a refusal outside the dialog until it is dismissed', async () => {
    await using open = await started.open()
    const button = open.tab.getByRole('button', { name: 'Mark done: Start finding people' })
    await button.waitFor()
    const message = 'You may not do this. Its owner or the coordinator can.'
    open.api.refusal = { status: 403, failure: { reason: 'not allowed', message } }
    await button.click()
    await open.tab.locator('.fui-ToastBody', { hasText: message }).waitFor()
    await open.tab.getByRole('button', { name: 'Dismiss' }).click()
    await open.tab.locator('.fui-ToastBody').waitFor({ state: 'detached' })
    const focused = () => button.evaluate((one) => one === document.activeElement)
    await expect.poll(focused).toBe(true)
  })
})

describe('an item’s own page', () => {
  test('is where a deep link leads, with the guide’s words, notes and folder', async () => {
    await using open = await started.open({ subPage: 'item/w06-fri-pir' })
    await open.tab.getByRole('heading', { level: 1, name: 'Pre-Inspection Return' }).waitFor()
    const text = await open.tab.locator('main').textContent()
    expect(text).toContain('Completed PIR returned by 12 noon on Friday of week 6')
    expect(text).toContain('We go by: the shared area.')
    await open.tab.getByRole('link', { name: 'Open in SharePoint: the folder of Pre-Inspection Return' }).click()
    const link = async () => (await open.asked()).find(({ func }) => func === 'executeDeepLink')?.args[0]
    await expect.poll(link).toContain('W06%20Pre-Inspection%20Return')
    await open.tab.getByRole('navigation', { name: 'Back' }).getByRole('link').click()
    await open.tab.getByRole('heading', { level: 1, name: 'Week 6 of 35' }).waitFor()
    await expect.poll(() => open.tab.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  test('says of an item that is gone, and leads back', async () => {
    await using open = await started.open({ subPage: 'item/w99-gone' })
    await open.tab.getByText('That is not part of this inspection any more.').waitFor()
    await open.tab.getByRole('navigation', { name: 'Back' }).getByRole('link').click()
    await open.tab.getByRole('heading', { level: 1, name: 'Week 6 of 35' }).waitFor()
  })
})

describe('what inspectors see', () => {
  test('is looked at when somebody asks, and who they are is said and undone', async () => {
    const api = new ScriptedApi()
    api.pages.set('shared-area', { ...SAMPLE_SHARED_AREA, report: null })
    api.pages.set('shared-area/look', SAMPLE_SHARED_AREA)
    api.pages.set('shared-area/inspectors', { told: 'Saved who the inspectors are.' })
    await using open = await started.open({ api, subPage: 'shared' })
    await open.tab.getByText('Nobody has looked yet.').waitFor()
    expect(api.posted).toEqual([])
    await open.tab.getByRole('button', { name: 'Look now' }).click()
    api.pages.set('shared-area', SAMPLE_SHARED_AREA)
    await open.tab.getByText('The inspection team can open 54 files in four folders.').waitFor()
    await open.tab.getByRole('button', { name: 'Say who they are' }).click()
    await open.tab.getByRole('textbox').fill(' jo@example.org \n\n')
    await open.tab.getByRole('button', { name: 'Save' }).click()
    await open.tab.getByRole('button', { name: 'Undo' }).click()
    await open.tab.getByText('Undone. The inspectors are named as before.').first().waitFor()
    const said = (inspectors: readonly string[]) => ({
      path: 'shared-area/inspectors',
      body: { inspection: 'i1', inspectors },
    })
    expect(api.posted).toEqual([
      { path: 'shared-area/look', body: { inspection: 'i1' } },
      said(['jo@example.org']),
      said([]),
    ])
  })
})

describe('the records', () => {
  test('cases are noted as people write them, and taken back', async () => {
    await using open = await started.open()
    const { tab, api } = open
    api.pages.set('records', sampleRecords())
    api.pages.set('records/steps', { step: 'step-1', told: 'Three cases marked uploaded.' })
    api.pages.set('records/undo', { told: 'Undone.' })
    await tab.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Records' }).click()
    await tab.getByText('8 of 16 cases are left').waitFor()
    await tab.getByRole('button', { name: 'Note progress' }).click()
    await tab.getByRole('textbox', { name: 'Cases' }).fill('9-10, somebody')
    await tab.getByRole('button', { name: 'Note', exact: true }).click()
    await tab.getByText('There is no case “somebody” in the sample.').waitFor()
    await tab.getByRole('textbox', { name: 'Cases' }).fill('9-10, reserve 1')
    await tab.getByRole('button', { name: 'Note', exact: true }).click()
    await tab.getByText('Three cases marked uploaded.').first().waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('Undone.').first().waitFor()
    const act = { type: 'cases', cases: ['main-009', 'main-010', 'reserve-001'], stage: 'uploaded' }
    expect(api.posted).toEqual([
      { path: 'records/steps', body: { inspection: api.overview.inspection.id, system: 'a', act } },
      { path: 'records/undo', body: { inspection: api.overview.inspection.id, step: 'step-1' } },
    ])
    expect(open.errors).toEqual([])
  })
})

test('what goes away within a dialog leaves the keyboard in it', async () => {
  const api = new ScriptedApi()
  api.pages.set('records', sampleRecords())
  await using open = await started.open({ api, subPage: 'records' })
  await open.tab.getByRole('button', { name: 'Change the record systems' }).click()
  await open.tab.getByRole('button', { name: 'Leave out EMIS' }).press('Enter')
  const focused = () => open.tab.evaluate(() => document.activeElement?.getAttribute('role'))
  await expect.poll(focused).toBe('dialog')
  await open.page.keyboard.press('Escape')
  await open.tab.getByRole('dialog').waitFor({ state: 'detached' })
})

describe('what was found in the files of a return', () => {
  test('is shown by weight; one button moves a file that lies elsewhere, and back; a template has its columns named', async () => {
    const api = new ScriptedApi()
    api.details.set('w06-fri-pir', { found: SAMPLE_FOUND })
    await using open = await started.open({ api, subPage: 'item/w06-fri-pir' })
    const { tab } = open
    const found = tab.getByRole('region', { name: 'What is in its files' })
    await found.getByText('Strathglen PIR v3 FINAL.xlsx').waitFor()
    const lists = await found.getByRole('list').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(lists).toEqual(['Before it is handed in', 'To look at', 'Good to know'])
    await found.getByText('fewer people can open it there').waitFor()
    await found.getByRole('button', { name: 'Move it to its working folder' }).click()
    await tab.getByText('Pre-Inspection Return: move file.').first().waitFor()
    await tab.getByRole('button', { name: 'Undo', exact: true }).click()
    await tab.getByText('Undone. It stands as before.').first().waitFor()
    await tab.getByRole('button', { name: 'What it is checked for' }).click()
    await tab.getByRole('textbox', { name: 'Columns that have to be there' }).fill('Ward: Locality, Area\nDesignation')
    await tab.getByRole('textbox', { name: 'How many rows' }).fill('')
    api.pages.set('checks', { told: 'Saved. Its workbook is looked through for it now.' })
    await tab.getByRole('button', { name: 'Save' }).click()
    await tab.getByText('Saved. Its workbook').first().waitFor()
    const columns = [
      { name: 'Ward', headings: ['Locality', 'Area'] },
      { name: 'Designation', headings: [] },
    ]
    const checks = { columns, caseNumber: ['Case number'], rows: null }
    const body = { inspection: api.overview.inspection.id, item: 'w06-fri-pir', checks }
    expect(api.posted).toEqual([{ path: 'checks', body }])
    const wish = { type: 'move file', file: 'file-7', version: '"{7},3"' }
    expect(api.wishes).toEqual([{ inspection: api.overview.inspection.id, item: 'w06-fri-pir', wish }])
    expect(open.errors).toEqual([])
  })
})
