import { afterAll, beforeAll, expect, test } from 'vitest'
import { FILE_THIS_PAGE, SAMPLE_FILE_THIS, SAMPLE_FILED } from './support/sample-file-this.ts'
import { ScriptedApi } from './support/scripted-api.ts'
import { type OpenTab, startTab, type TabInBrowser } from './support/tab-in-browser.ts'

let started: TabInBrowser

beforeAll(async () => {
  started = await startTab()
})
afterAll(() => started[Symbol.asyncDispose]())

function openDialog(page = FILE_THIS_PAGE, size = { width: 510, height: 520 }): Promise<OpenTab> {
  const api = new ScriptedApi()
  api.pages.set('file-this', SAMPLE_FILE_THIS)
  api.pages.set('file-this/upload', SAMPLE_FILED)
  api.pages.set('file-this/move', SAMPLE_FILED)
  api.pages.set('file-this/undo', { told: 'Undone. The document is in the recycle bin of SharePoint.' })
  return started.open({ api, page, ...size })
}

/** Somebody drags a document of theirs onto the zone. */
async function drop({ tab }: OpenTab, files: Readonly<Record<string, number>>): Promise<void> {
  const data = await tab.evaluateHandle((dropped) => {
    const transfer = new DataTransfer()
    for (const [name, size] of Object.entries(dropped)) transfer.items.add(new File([new Uint8Array(size)], name))
    return transfer
  }, files)
  await tab.getByRole('region', { name: 'The document' }).dispatchEvent('drop', { dataTransfer: data })
}

test('what lies in the library is moved to where it seems to belong, and the dialog closes', async () => {
  await using open = await openDialog()
  const { tab, api } = open
  await tab.getByText('1 file of the message lies in the inspection’s library.').waitFor()
  expect(await tab.getByRole('combobox').inputValue()).toBe('return/w11-mon-position-statement')
  expect(await tab.locator('main').textContent()).toContain('Suggested by the words of the message')
  expect(await tab.locator('main').textContent()).toContain('1 file of the message cannot be taken from where it lies')
  await tab.getByRole('button', { name: 'Move it there' }).click()
  await tab.getByText('the document is in its working folder').waitFor()
  expect(await tab.getByRole('combobox').count()).toBe(0)
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(api.posted).toEqual([
    {
      path: 'file-this/move',
      body: { inspection: 'northmoor', held: 'held-1', place: 'return/w11-mon-position-statement' },
    },
  ])
  await tab.getByRole('button', { name: 'Close' }).click()
  await expect.poll(async () => (await open.asked()).map(({ func }) => func)).toContain('tasks.completeTask')
  expect(open.errors).toEqual([])
})

test('a document is dropped, shown on its way, and taken back', async () => {
  await using open = await openDialog()
  const { tab, api } = open
  await tab.getByRole('combobox').selectOption('indicator/5.1')
  await drop(open, { 'Prüfung #1.docx': 3000 })
  await tab.getByRole('button', { name: 'Undo' }).click()
  await tab.getByText('Undone. The document is in the recycle bin').waitFor()
  expect(api.posted).toEqual([
    { path: 'file-this/upload', body: { name: 'Prüfung #1.docx', bytes: 3000 } },
    { path: 'file-this/undo', body: { inspection: 'northmoor', id: 'received-1' } },
  ])
  expect(open.errors).toEqual([])
})

test('whoever is in several inspections chooses which; nothing that was said of the first is said of another', async () => {
  const api = new ScriptedApi()
  const inspections = [
    { id: 'northmoor', partnership: 'Northmoor' },
    { id: 'glenmarra', partnership: 'Glenmarra' },
  ]
  api.pages.set('file-this', { ...SAMPLE_FILE_THIS, inspections })
  api.pages.set('file-this/upload', SAMPLE_FILED)
  await using open = await started.open({ api, page: FILE_THIS_PAGE, width: 510, height: 520 })
  const { tab } = open
  await tab.getByText('1 file of the message lies in').waitFor()
  api.pages.set('file-this', { ...SAMPLE_FILE_THIS, inspections, partnership: 'Glenmarra', movable: null })
  await tab.getByLabel('The inspection').selectOption('Glenmarra')
  await tab.getByText('Glenmarra. Nothing is put anywhere until you choose.').waitFor()
  expect(await tab.getByLabel('The return or the quality indicator').inputValue()).toBe('')
  expect(await tab.locator('main').textContent()).toContain('2 files of the message cannot be taken from')
  expect(await tab.getByRole('button', { name: 'Move it there' }).count()).toBe(0)
  await tab.getByLabel('The return or the quality indicator').selectOption('indicator/5.1')
  await drop(open, { 'Audit.docx': 10 })
  await tab.getByRole('button', { name: 'Undo' }).waitFor()
  expect(open.errors).toEqual([])
})

test('by keyboard the button opens the picker, and what is chosen goes', async () => {
  await using open = await openDialog()
  const { tab, page, api } = open
  const button = tab.getByRole('button', { name: 'Choose a document' })
  const [picker] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')])
  await picker.setFiles({ name: 'Audit.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(7) })
  await tab.getByText('the document is in its working folder').waitFor()
  expect(api.posted).toEqual([{ path: 'file-this/upload', body: { name: 'Audit.docx', bytes: 7 } }])
})

test('nothing is taken before a place is chosen, for what is about people, empty, or several at once', async () => {
  await using open = await openDialog('/tab?inspection=northmoor#/file-this')
  const { tab, api } = open
  await tab.getByText('Choose first where it belongs.').waitFor()
  await drop(open, { 'Audit.docx': 3 })
  await tab.getByRole('status').getByText('Choose first where it belongs.').waitFor()
  await tab.getByRole('combobox').selectOption('return/w06-fri-pir')
  await tab.getByRole('link', { name: 'Open its folder' }).waitFor()
  expect(await tab.getByRole('region', { name: 'The document' }).count()).toBe(0)
  await tab.getByRole('combobox').selectOption('indicator/5.1')
  await drop(open, { 'a.docx': 1, 'b.docx': 1 })
  await tab.getByText('One document at a time').waitFor()
  await drop(open, { 'a.docx': 0 })
  await tab.getByText('That is empty, or a folder.').waitFor()
  expect(api.posted).toEqual([])
})

test('a refusal says why, with the way to the folder; another can be tried again', async () => {
  await using open = await openDialog()
  const { tab, api } = open
  await tab.getByRole('combobox').selectOption('indicator/5.1')
  const refuse = (reason: 'not possible' | 'busy', message: string, folder?: string) => {
    api.refusal = { status: 409, failure: { reason, message, ...(folder !== undefined && { folder }) } }
  }
  refuse('not possible', 'There are numbers of people in it.', 'https://x.example/Working')
  await drop(open, { 'a.docx': 3 })
  await tab.getByText('There are numbers of people in it.').waitFor()
  expect(await tab.getByRole('link', { name: 'Open its folder' }).getAttribute('href')).toBe(
    'https://x.example/Working',
  )
  refuse('busy', 'SharePoint is busy.')
  await drop(open, { 'a.docx': 3 })
  await tab.getByText('SharePoint is busy.').waitFor()
  api.refusal = undefined
  await tab.getByRole('button', { name: 'Try again' }).click()
  await tab.getByText('the document is in its working folder').waitFor()
})
