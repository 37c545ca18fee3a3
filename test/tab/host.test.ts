import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_NOTICES } from './support/sample-notices.ts'
import { SAMPLE_TROUBLE } from './support/sample-trouble.ts'
import { ScriptedApi } from './support/scripted-api.ts'
import { type OpenTab, startTab, type TabInBrowser } from './support/tab-in-browser.ts'

let started: TabInBrowser

beforeAll(async () => {
  started = await startTab()
})
afterAll(() => started[Symbol.asyncDispose]())

const OUTCOMES = ['appInitialization.success', 'appInitialization.failure', 'appInitialization.expectedFailure']

async function outcomesOf(open: OpenTab): Promise<string[]> {
  return (await open.asked()).map(({ func }) => func).filter((func) => OUTCOMES.includes(func))
}

function backgroundOf({ tab }: OpenTab): Promise<string> {
  return tab.locator('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor)
}

describe('the host', () => {
  test('is told once that the page is shown', async () => {
    await using open = await started.open()
    await open.tab.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => outcomesOf(open)).toEqual(['appInitialization.success'])
  })

  test('is told the same where the inspection cannot be loaded: our own message is better than none', async () => {
    const api = new ScriptedApi()
    api.refusal = { status: 503, failure: { reason: 'busy', message: 'SharePoint is busy. Try again in a minute.' } }
    await using open = await started.open({ api })
    await open.tab.getByText('SharePoint is busy.').waitFor()
    await expect.poll(() => outcomesOf(open)).toEqual(['appInitialization.success'])
    api.refusal = undefined
    await open.tab.getByRole('button', { name: 'Try again' }).click()
    await open.tab.getByRole('heading', { name: 'Week 6 of 35' }).waitFor()
  })

  test('changes the theme and the page follows at once', async () => {
    await using open = await started.open()
    await open.tab.getByRole('heading', { level: 1 }).waitFor()
    expect(await backgroundOf(open)).toBe('rgb(255, 255, 255)')
    for (const [theme, background] of [
      ['dark', 'rgb(41, 41, 41)'],
      ['contrast', 'rgb(0, 0, 0)'],
      ['default', 'rgb(255, 255, 255)'],
    ]) {
      await open.say({ func: 'themeChange', args: [theme] })
      await expect.poll(() => backgroundOf(open)).toBe(background)
    }
  })

  test('gives no token: the page says what to do and asks with a prompt on the next try', async () => {
    await using open = await started.open({ refusesTokens: true })
    await open.tab.getByText('Teams could not sign you in to Waymark.').waitFor()
    const before = (await open.asked()).length
    await open.tab.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(async () => (await open.asked()).length).toBeGreaterThan(before)
    const silents = (await open.asked())
      .slice(before)
      .flatMap(({ func, args }) => (func.endsWith('getAuthToken') ? [args[2]] : []))
    expect(silents[0]).toBe(false)
  })

  test('does not answer: after two tries the page says so plainly', async () => {
    await using open = await started.open({ mute: true })
    await open.tab.getByRole('heading', { name: 'Open Waymark in Microsoft Teams' }).waitFor()
    const tries = (await open.asked()).filter(({ func }) => func === 'initialize')
    expect(tries).toHaveLength(2)
    // Should it wake up late, it hears first that the page has given up.
    await open.say({ func: 'themeChange', args: ['dark'] })
    await expect.poll(() => outcomesOf(open)).toEqual(['appInitialization.failure'])
  })

  test('is missing: the page works on its own and asks to be opened in Teams', async () => {
    const page = await started.browser.newPage()
    await page.goto(`${started.site.origin}/tab`)
    await page.getByRole('heading', { name: 'Open Waymark in Microsoft Teams' }).waitFor()
    await page.close()
  })
})

describe('trouble', () => {
  test('keeps what was shown, says as of when, and mends itself', async () => {
    await using open = await started.open()
    await open.tab.getByRole('heading', { level: 1 }).waitFor()
    const message = 'SharePoint is busy. Nothing was changed. Try again in a minute.'
    open.api.refusal = { status: 503, failure: { reason: 'busy', message } }
    await open.tab.getByText('This is how it stood on Wednesday 17 February 2027, 9:05am.').waitFor()
    expect(await open.tab.locator('main').textContent()).toContain('Pre-Inspection Return')
    open.api.refusal = undefined
    await open.tab.getByRole('button', { name: 'Try again' }).click()
    await open.tab.getByText('This is how it stood').waitFor({ state: 'detached' })
  })

  test('that Waymark itself has is told on every page, and goes by itself', async () => {
    await using open = await started.open()
    await open.tab.getByRole('heading', { level: 1 }).waitFor()
    open.api.overview = { ...open.api.overview, ...SAMPLE_TROUBLE }
    const told = open.tab.getByText('since 8:05am on Wednesday 17 February 2027')
    await told.waitFor()
    await open.tab.getByText('A reminder of Pre-Inspection Return has not reached').waitFor()
    await open.tab.getByRole('link', { name: 'Pre-Inspection Return' }).first().click()
    await open.tab.getByText('What the guide says').waitFor()
    expect(await told.isVisible()).toBe(true)
    open.api.overview = { ...open.api.overview, trouble: null, undelivered: null }
    await told.waitFor({ state: 'detached' })
  })

  test('an answer of another shape is refused, not half shown', async () => {
    const api = new ScriptedApi()
    api.overview = { ...api.overview, sentence: 6 as unknown as string }
    await using open = await started.open({ api })
    await open.tab.getByText('Waymark gave an answer that this page cannot read.').waitFor()
  })
})

describe('adding the tab to a channel', () => {
  const page = '/tab#/setup'

  test('offers the tab at once and says whose inspection it will show', async () => {
    await using open = await started.open({ page })
    await open.tab.getByText('Strathglen').waitFor()
    await expect
      .poll(async () => (await open.asked()).find(({ func }) => func === 'settings.setValidityState')?.args)
      .toEqual([true])
    const settings = (await open.asked()).filter(({ func }) => func === 'settings.setSettings')
    expect(settings.at(-1)?.args[0]).toMatchObject({ entityId: 'inspection', contentUrl: `${started.site.origin}/tab` })
  })

  test('says who is not reached by messages, and what helps', async () => {
    const api = new ScriptedApi()
    api.pages.set('notices', SAMPLE_NOTICES)
    await using open = await started.open({ page, api })
    await open.tab.getByText('1 of 3 people with a seat is not reached.').waitFor()
    await open.tab.getByText('no message comes to them. Add them to the team.').waitFor()
  })

  test('never ends blindly: without a token it can be saved nevertheless', async () => {
    await using open = await started.open({ page, refusesTokens: true })
    await open.tab.getByText('You can save nevertheless').waitFor()
    await expect
      .poll(async () => (await open.asked()).find(({ func }) => func === 'settings.setValidityState')?.args)
      .toEqual([true])
  })
})
