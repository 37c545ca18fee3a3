import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'

let rehearsal: Rehearsal
let browser: Browser
let page: Page
let troubles: string[]

beforeAll(async () => {
  rehearsal = await startTestRehearsal()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rehearsal?.stop()
})

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  troubles = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isFromTeams(message.location().url)) troubles.push(message.text())
  })
  await page.goto(rehearsal.tenantUrl)
  return async () => {
    await context.close()
    expect(troubles).toEqual([])
  }
})

/** Given as text, because only the page knows these things. */
const DROPPED = `(() => {
  const data = new DataTransfer()
  data.items.add(new File(['what we have so far'], 'Draft.xlsx'))
  return data
})()`

/** Teams' own library asks Microsoft for its list of hosts, and does without it. */
const isFromTeams = (url: string) => URL.canParse(url) && new URL(url).hostname.endsWith('.cdn.office.net')

const open = (pane: string) => page.getByRole('link', { name: new RegExp(`^${pane}`) }).click()
const see = (text: string | RegExp) => page.getByText(text).first().waitFor()
const tab = (): FrameLocator => page.frameLocator('iframe')
const card = (week: number) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: `Week ${week} of 35` }) })
const tabRow = (title: string) => tab().getByRole('row').filter({ hasText: title })
const seeInTab = (text: string | RegExp) => tab().getByText(text).first().waitFor()

async function goTo(...folders: string[]): Promise<void> {
  await open('Files')
  for (const folder of folders) await page.getByRole('link', { name: folder, exact: true }).click()
}

async function lookAs(name: string): Promise<void> {
  await page.getByRole('combobox').click()
  await page.getByRole('option', { name: new RegExp(name) }).click()
}

async function say(text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message to Waymark' }).fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
}

async function wind(button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click()
  const note = page.getByRole('status').filter({ hasText: /^It is / })
  await note.waitFor({ timeout: 90_000 })
  return (await note.textContent()) ?? ''
}

describe('a newcomer at the desk', () => {
  it('lands on the first card, with a line that says what to try', async () => {
    await see(/^Put a file into Files > .*W06 and see it in the Inspection tab, or wind the clock\.$/)
    await card(1).waitFor()
    expect(await page.getByRole('heading', { name: /^Week \d+ of 35$/ }).count()).toBe(1)
    const said = await card(1).textContent()
    expect(said).toContain('11 to 15 January 2027')
    expect(said).toContain('Due this week')
    expect(said).toContain('Library last checked 9am on Monday 11 January 2027')
  })

  it('marks an action done on the card, sees it there and takes it back', async () => {
    const title = 'Tell stakeholders about the inspection'
    await card(1).getByRole('button', { name: 'Mark done…' }).click()
    await card(1).getByRole('radio', { name: title }).check()
    await card(1).getByRole('button', { name: 'Mark done', exact: true }).click()
    await see(`${title}: done.`)
    await card(1).getByRole('button', { name: 'Undo' }).click()
    // The words beside the card last only until it is drawn anew, which may be at once: it offers the action again.
    const choice = card(1).getByRole('radio', { name: title })
    const isOffered = async () => {
      if (!(await choice.isVisible())) await card(1).getByRole('button', { name: 'Mark done…' }).click()
      return choice.isVisible()
    }
    await expect.poll(isOffered, { timeout: 30_000, interval: 300 }).toBe(true)
  })

  it('follows the card to the folder and to the tab', async () => {
    await card(1).getByRole('link', { name: 'Open the folder' }).click()
    await page.getByRole('heading', { name: 'Files' }).waitFor()
    await page.getByRole('link', { name: 'Shared with inspection team' }).waitFor()
    await open('Team channel')
    await card(1).getByRole('link', { name: 'Open the week' }).click()
    await tab().getByRole('heading', { name: 'Week 1 of 35' }).waitFor()
  })

  it('drops a file into a working folder, and sees in the tab that it is a draft', async () => {
    await goTo('Joint inspection 2027', 'Working', 'W06 Pre-Inspection Return')
    await see('This folder is empty')
    const dropped = await page.evaluateHandle(DROPPED)
    for (const event of ['dragover', 'drop'])
      await page.locator('main').locator('h1').dispatchEvent(event, { dataTransfer: dropped })
    await see('Draft.xlsx is in W06 Pre-Inspection Return')
    await open('Inspection tab')
    await tabRow('Pre-Inspection Return').getByText('drafting').waitFor()
  })

  it('hands it in there, which moves it into the shared area', async () => {
    await open('Inspection tab')
    await tab().getByRole('button', { name: 'More for Pre-Inspection Return' }).first().click()
    await tab().getByRole('menuitem', { name: 'Hand in' }).click()
    await tab().getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await seeInTab(/^Pre-Inspection Return: handed in at .* \(the shared area\)/)
    await tabRow('Pre-Inspection Return').getByText('handed in', { exact: true }).waitFor()
    await goTo('Joint inspection 2027', 'Shared with inspection team', 'W06 Pre-Inspection Return')
    await page.getByRole('button', { name: 'Draft.xlsx', exact: true }).waitFor()
    await goTo('Joint inspection 2027', 'Working', 'W06 Pre-Inspection Return')
    await see('This folder is empty')
  })

  it('uploads into the shared area by the button, and sees in the tab that it is handed in', async () => {
    await goTo('Joint inspection 2027', 'Shared with inspection team', 'W10 Initial Case Tracker')
    // Before, the button is still that of the folder above.
    await see('This folder is empty')
    const buffer = Buffer.from('the tracker')
    await page.locator('input[type=file]').setInputFiles({ name: 'Tracker.xlsx', mimeType: 'text/plain', buffer })
    await see('Tracker.xlsx is in W10 Initial Case Tracker')
    await open('Inspection tab')
    await tabRow('Initial case tracker, completed').getByText('handed in', { exact: true }).waitFor()
  })

  it('marks an action done in the tab, and undoes it', async () => {
    await open('Inspection tab')
    await tab()
      .getByRole('button', { name: 'Mark done: Choose a coordinator with the standing to decide' })
      .first()
      .click()
    await seeInTab('Choose a coordinator with the standing to decide: done.')
    await tab().getByRole('button', { name: 'Undo' }).click()
    await seeInTab('Undone. Choose a coordinator with the standing to decide: not started.')
  })

  it('sees the meetings that were booked, with their links', async () => {
    await open('Calendar')
    await see('Wednesday 10 February 2027')
    for (const number of [1, 2, 3, 4]) await see(`Partnership meeting ${number}`)
    await see("Coordinator's meeting")
    expect(await page.getByRole('button', { name: 'Teams link' }).count()).toBe(5)
  })
})

describe('the chat', () => {
  const log = () => page.getByRole('log')

  it('answers all that a person may ask', async () => {
    await open('Chat')
    for (const [text, answer] of ANSWERS) {
      await say(text)
      await log().getByText(answer).last().waitFor()
    }
  })

  it('makes three offers on nonsense, and the first of them works', async () => {
    await lookAs('Elspeth')
    await open('Chat')
    await say('purple monkey dishwasher')
    await see(/^I did not follow that\./)
    // A newcomer is welcomed first, with buttons too.
    const offers = await log().getByRole('button').allTextContents()
    expect(offers.slice(-3).toSorted()).toEqual(['Help', 'Week 11', "What's due"])
    await log().getByRole('button', { name: "What's due", exact: true }).last().click()
    await see('Due next')
  })
})

const ANSWERS = [
  ['help', 'What you can ask'],
  ['hi', 'Hello Mairi.'],
  ['week', 'Week 1: 11 to 15 January 2027'],
  ['week 11', 'Week 11: 22 to 26 March 2027'],
  ['due', 'Due next'],
  ['status', 'Where the inspection stands'],
  ['next meeting', 'Partnership meeting 1: 10am to 11:30am on Wednesday 10 February 2027'],
] as const

describe('the clock', () => {
  it('goes to the next thing that happens, which somebody then hears of', async () => {
    const note = await wind('Next thing that happens')
    expect(note).not.toContain('Nothing was sent')
  })

  it('goes to tomorrow 9am', async () => {
    expect(await wind('Tomorrow 9am')).toMatch(/^It is \w+day \d+ January 2027, 9am\./)
  })

  it('goes a week on: a new card, and the old one closed', async () => {
    expect(await wind('A week on')).toContain('1 post in the channel')
    await card(2).waitFor()
    await card(1)
      .getByText(/^Week 1 is (over|done): /)
      .waitFor()
    expect(await card(1).getByRole('button', { name: 'Mark done…' }).count()).toBe(0)
    await open('Inspection tab')
    await tab().getByRole('heading', { name: 'Week 2 of 35' }).waitFor()
  })
})
