import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { makeWorkbook } from '../tenant/office-document.ts'
import { type DeskUnderTest, startDesk } from './desk-under-test.ts'

let desk: DeskUnderTest
let browser: Browser
let page: Page
/** Each test has a folder of its own, with two files in it. */
let folder: string
let count = 0

beforeAll(async () => {
  desk = await startDesk()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 } })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  count += 1
  folder = `Folder ${count}`
  await desk.putFile(`${folder}/Minutes.docx`, 'minutes')
  await desk.putFile(`${folder}/Numbers.xlsx`, 'numbers')
  await desk.makeFolder(folder, 'Below')
  await page.goto(`${desk.url}/#/files/${encodeURIComponent(folder)}`)
  await see('Minutes.docx')
  return () => context.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog').or(page.getByRole('alertdialog'))
const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
const see = (text: string | RegExp) => page.getByText(text).first().waitFor()
const gone = (name: string) => row(name).waitFor({ state: 'detached' })
const enter = (name: string) => page.getByRole('link', { name, exact: true }).click()

it('fills in columns of several kinds, and keeps what they were as versions', async () => {
  await button('Minutes.docx').first().click()
  await page.getByLabel('Summary').fill('What was agreed')
  await page.getByLabel('Period covered').fill('2027-02-19')
  await see('Friday 19 February 2027')
  await page.getByRole('combobox', { name: 'Quality indicators' }).click()
  await page.getByRole('menuitemcheckbox', { name: '1.1 Outcomes' }).click()
  await page.getByRole('menuitemcheckbox', { name: '5.1 Delivery' }).click()
  await page.keyboard.press('Escape')
  await button('Save columns').click()
  await see('Saved.')
  await see('2.0, 7 bytes')
  await page.reload()
  await see('1.1 Outcomes, 5.1 Delivery')
  expect(await page.getByLabel('Summary').inputValue()).toBe('What was agreed')
  await button('Restore version 1.0').click()
  await see('3.0, 7 bytes')
})

it('shows who has a file checked out, and refuses it to others in words', async () => {
  await button('Minutes.docx').first().click()
  await button('Check out').click()
  await see('Checked out by Isla Northmoor.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Minutes.docx', exact: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('combobox', { name: 'Seen by' }).click()
  await page.getByRole('option', { name: /Ross/ }).click()
  await button('Actions on Minutes.docx').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog().getByRole('button', { name: 'Delete' }).click()
  await dialog()
    .getByText(/locked|checked out/i)
    .waitFor()
})

it('opens a document in Office, and refuses it to others meanwhile', async () => {
  await desk.putFile(`${folder}/Return.xlsx`, await makeWorkbook('as agreed'))
  await button('Return.xlsx').first().click()
  await button('Edit in Office').click()
  await see('It is open in Office')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Return.xlsx', exact: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('combobox', { name: 'Seen by' }).click()
  await page.getByRole('option', { name: /Ross/ }).click()
  await button('Return.xlsx').first().click()
  await button('Edit in Office').click()
  await see('That was refused')
  await see(/locked/i)
})

it('moves what is ticked to another folder, with the keyboard alone', async () => {
  await page.getByRole('checkbox', { name: 'Tick Minutes.docx' }).press('Space')
  await page.getByRole('checkbox', { name: 'Tick Numbers.xlsx' }).press('Space')
  await see('2 ticked')
  await button('Move to…').press('Enter')
  await dialog().getByRole('button', { name: 'Below' }).press('Enter')
  await see('No folders in here.')
  await dialog().getByRole('button', { name: 'Move to Below' }).press('Enter')
  await gone('Numbers.xlsx')
  await page.getByRole('link', { name: 'Below' }).press('Enter')
  await see('Minutes.docx')
  await see('Numbers.xlsx')
})

it('copies to another folder, and says which of several things could not be', async () => {
  await desk.putFile(`${folder}/Below/Numbers.xlsx`, 'there already')
  await page.getByRole('checkbox', { name: 'Tick Minutes.docx' }).check()
  await page.getByRole('checkbox', { name: 'Tick Numbers.xlsx' }).check()
  await button('Copy to…').click()
  await dialog().getByRole('button', { name: 'Below' }).click()
  await dialog().getByRole('button', { name: 'Copy to Below' }).click()
  await see(/Not everything was copied\. Numbers\.xlsx: /)
  await page.keyboard.press('Escape')
  await enter('Below')
  await see('Minutes.docx')
})

it('deletes several at once and brings one back from the recycle bin', async () => {
  await page.getByRole('checkbox', { name: 'Tick all' }).check()
  await button('Delete').click()
  await see('Delete 3 things?')
  await dialog().getByRole('button', { name: 'Delete' }).click()
  await see('This folder is empty')
  await button('Recycle bin').click()
  await button('Restore Minutes.docx').first().click()
  await page.keyboard.press('Escape')
  await row('Minutes.docx').waitFor()
  expect(await row('Numbers.xlsx').count()).toBe(0)
})

it('takes a file dropped on a folder, and a file dragged onto it', async () => {
  const carried = await page.evaluateHandle<DataTransferLike>(
    "(() => { const t = new DataTransfer(); t.items.add(new File(['x'], 'Dropped.txt')); return t })()",
  )
  await row('Below').dispatchEvent('dragover', { dataTransfer: carried })
  await see('Drop to put it into Below')
  await row('Below').dispatchEvent('drop', { dataTransfer: carried })
  await see('Dropped.txt is in Below')
  await row('Numbers.xlsx').dragTo(row('Below'))
  await gone('Numbers.xlsx')
  await enter('Below')
  await see('Dropped.txt')
  await see('Numbers.xlsx')
})

it('shows what others put there without being asked', async () => {
  await desk.putFile(`${folder}/From elsewhere.txt`, 'news')
  await row('From elsewhere.txt').waitFor()
})

/** The page's DataTransfer, which a test in Node has no type of. */
type DataTransferLike = object
