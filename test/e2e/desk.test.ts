import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type DeskUnderTest, startDesk } from './desk-under-test.ts'

let desk: DeskUnderTest
let browser: Browser
let page: Page

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
  await page.goto(desk.url)
  return () => context.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const open = (pane: string) => link(new RegExp(`^${pane}`)).click()
const see = (text: string | RegExp) => page.getByText(text).first().waitFor()

const seeNote = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()

const lookAs = async (name: string): Promise<void> => {
  await page.getByRole('combobox').click()
  await page.getByRole('option', { name: new RegExp(name) }).click()
}

const put = (name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

describe('the channel at the desk', () => {
  it('greets with the hint and the card, its table included', async () => {
    await see('Put a file into Files, or wind the clock.')
    await page.getByRole('heading', { name: 'Week 6 of 35' }).waitFor()
    expect(await page.getByRole('table').textContent()).toContain('nobody yet')
    expect(await page.getByText('This card has faults').count()).toBe(0)
  })

  it('presses on the card as whoever looks on: an edit for all, a card for one, a refusal in words', async () => {
    await button('Take it').click()
    await see('It is yours now.')
    await see(/edited once/)
    expect(await page.getByRole('table').textContent()).toContain('Isla Northmoor')
    await button('Show mine').click()
    await see('Your own week')
    await button('Sign it off').click()
    await see('A leader may sign it off')
    await lookAs('Morven')
    await see('Week 6 of 35')
    expect(await page.getByText('Your own week').count()).toBe(0)
  })

  it('is answered below a post, and the bot with it; what is begun there can be left', async () => {
    await button('Reply').first().click()
    await page.keyboard.press('Escape')
    await button('Reply').first().click()
    await page.keyboard.type('who has it')
    await page.keyboard.press('Enter')
    await see(/You said .*who has it/)
    await button('New post').click()
    await page.getByRole('textbox', { name: /in the channel/ }).fill('what is due')
    await page.keyboard.press('Enter')
    await see(/You said .*what is due/)
  })

  it('follows its links into the desk', async () => {
    await link('Open the folder').click()
    await page.getByRole('heading', { name: 'Files' }).waitFor()
    await see('W06 Return')
    await page.goBack()
    await link('Open the week').click()
    await page.frameLocator('iframe').getByText('page: week-6').waitFor()
  })
})

describe('the app’s message extension and its dialogs at the desk', () => {
  it('sends a file and a card that was found, in the person’s name', async () => {
    await open('Chat')
    await page.getByLabel('Files to attach').setInputFiles({ name: 'Plan.docx', mimeType: 'x/y', buffer: Buffer.of(1) })
    await button('Send').click()
    await page.getByRole('article').getByText('Plan.docx').waitFor()
    await button(/^Insert from/).click()
    await page.getByRole('searchbox').fill('survey')
    await button(/^Staff survey/).click()
    await button('Send').click()
    await page.getByRole('article').getByRole('heading', { name: 'Staff survey' }).waitFor()
  })

  it('acts on a message by a form and by a page', async () => {
    await button('More for this message').last().click()
    await page.getByRole('menuitem', { name: /^File this/ }).click()
    await page.getByRole('combobox', { name: 'Return' }).selectOption('w11')
    await button('File it').click()
    await see('It is in the folder of w11.')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await button('More for this message').last().click()
    await page.getByRole('menuitem', { name: /^Show a page/ }).click()
    const shown = page.getByRole('dialog').frameLocator('iframe')
    await shown.getByText('frame: task').waitFor()
    await shown.getByText('token of: Isla Northmoor').waitFor()
    await shown.getByRole('button', { name: 'Hand it in' }).click()
    await see('It is in the folder of w06.')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await button('More for this message').last().click()
    await page.getByRole('menuitem', { name: /^Show a page/ }).click()
    await shown.getByText('token of: Isla Northmoor').waitFor()
    await shown.getByRole('button', { name: 'Be done' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

describe('files at the desk', () => {
  it('puts up small and large files, asks about a name that is taken, and shows who and when', async () => {
    await open('Files')
    await link('Shared area').click()
    await link('W06 Return').click()
    await see('This folder is empty')
    await put('Return.xlsx', Buffer.from('first'))
    await see('Return.xlsx is in W06 Return')
    await put('large.bin', Buffer.alloc(12_000_000))
    await see('large.bin is in W06 Return')
    await put('Return.xlsx', Buffer.from('second'))
    await see('There is a Return.xlsx already')
    await button('Keep both').click()
    await button('Return 1.xlsx').first().waitFor()
    await button(/^Return 1\.xlsx$/).click()
    await page.getByRole('dialog').getByText('6 bytes', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    const row = page.getByRole('row', { name: /large\.bin/ })
    expect(await row.textContent()).toContain('Isla Northmoor')
    expect(await row.textContent()).toContain('Monday 15 February 2027, 9am')
  })

  it("makes, renames, refuses in Graph's words, downloads and deletes", async () => {
    await open('Files')
    await button('New folder').click()
    await page.getByRole('textbox').fill('a*b')
    await page.keyboard.press('Enter')
    await see(/not allowed.*\(400, invalidRequest\)/)
    await page.getByRole('textbox').fill('Annexes')
    await page.keyboard.press('Enter')
    await link('Annexes').click()
    await see('This folder is empty')
    await put('draft.txt', Buffer.from('draft'))
    await button('Actions on draft.txt').click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByRole('textbox').fill('final.txt')
    await page.keyboard.press('Enter')
    await button('Actions on final.txt').click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Download' }).click()
    expect((await download).suggestedFilename()).toBe('final.txt')
    await button('Actions on final.txt').click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'Delete' }).click()
    await see('This folder is empty')
  })
})

describe('the rest of the desk', () => {
  it('talks with the bot as the person chosen', async () => {
    await lookAs('Ross')
    await open('Chat')
    await see('No messages yet')
    await page.getByRole('textbox').fill('what is due')
    await page.keyboard.press('Enter')
    await see('You said what is due.')
    await lookAs('Morven')
    await see('No messages yet')
  })

  it("answers a meeting, in London's time, as somebody who is asked", async () => {
    await open('Calendar')
    await see('Wednesday 16 June 2027')
    await see('11am to 12 noon')
    expect(await button('Accept').count()).toBe(0)
    await lookAs('Ross')
    await button('Accept').click()
    await see('Ross Northmoor, accepted')
  })

  it('plays the host to a tab built with teams-js', async () => {
    await open('Inspection tab')
    const tab = page.frameLocator('iframe')
    await tab.getByText('user: Isla Northmoor').waitFor()
    await tab.getByText('channel: Inspection').waitFor()
    await tab.getByText('token of: Isla Northmoor').waitFor()
    await button(/^Theme/).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await tab.getByText('theme changed: dark').waitFor()
    await tab.getByRole('button', { name: 'Go to week 9' }).click()
    await tab.getByText('page: week-9').waitFor()
    await tab.getByText('theme: dark').waitFor()
    // The page's buttons do something from its sign-in on.
    await tab.getByText('token of: Isla Northmoor').waitFor()
    await tab.getByRole('button', { name: 'Open a link' }).click()
    await page.getByRole('heading', { name: 'Files' }).waitFor()
  })

  it('asks whether the tab may know who looks on, where nobody has agreed to it', async () => {
    await fetch(`${desk.url}/_tenant/consent`, { method: 'POST', body: JSON.stringify({ granted: false }) })
    await page.reload()
    await open('Inspection tab')
    const tab = page.frameLocator('iframe')
    await button('Not now').click()
    await tab.getByText('user: Isla Northmoor').waitFor()
    expect(await tab.getByText('token of').count()).toBe(0)
    await page.reload()
    await button('Agree for everybody').click()
    await tab.getByText('token of: Isla Northmoor').waitFor()
  })

  it('winds the clock and says what came of it', async () => {
    await button('Tomorrow 9am').click()
    await seeNote('It is Tuesday 16 February 2027, 9am. Nothing was sent.')
    await button('A week on').click()
    await seeNote('It is Tuesday 23 February 2027, 9am. Nothing was sent.')
  })
})
