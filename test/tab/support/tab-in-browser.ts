import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { launchBrowser } from '../../support/browser.ts'
import type { Asked, HostScript } from './host-page.ts'
import { ScriptedApi } from './scripted-api.ts'
import { type ServedSite, serveSite } from './serve-site.ts'

export interface OpenOptions extends Partial<HostScript> {
  readonly width?: number
  readonly height?: number
  readonly api?: ScriptedApi
}

/** The tab as a person has it in front of them. */
export interface OpenTab extends AsyncDisposable {
  readonly page: Page
  readonly tab: Frame
  readonly api: ScriptedApi
  /** What the page logged as an error: a good journey logs none. */
  readonly errors: readonly string[]
  asked: () => Promise<Asked[]>
  /** Says something to the tab as its host. */
  say: (message: unknown) => Promise<void>
}

export interface TabInBrowser extends AsyncDisposable {
  readonly browser: Browser
  readonly site: ServedSite
  open: (options?: OpenOptions) => Promise<OpenTab>
}

/** Where teams-js looks for further hosts of Microsoft's; no test leaves this machine. */
const HOST_LIST = { json: { validOrigins: ['teams.microsoft.com'] }, headers: { 'Access-Control-Allow-Origin': '*' } }

const SITE = join(import.meta.dirname, '..', '..', '..', '.build', 'site')

/** Serves the tab as it is built, and opens it in a browser as often as wanted, once at a time. */
export async function startTab(): Promise<TabInBrowser> {
  const browser = await launchBrowser()
  let current = new ScriptedApi()
  const site = await serveSite(SITE, () => current)
  return {
    browser,
    site,
    open: async ({ width = 1280, height = 900, api = new ScriptedApi(), ...script } = {}) => {
      current = api
      const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })
      await context.route('https://res.cdn.office.net/**', (route) => route.fulfill(HOST_LIST))
      const page = await context.newPage()
      const errors = listenForErrors(page)
      await page.goto(site.hostUrl({ theme: 'default', ...script }))
      return { page, tab: frameOf(page), api, errors, ...hostOf(page), [Symbol.asyncDispose]: () => context.close() }
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await site[Symbol.asyncDispose]()
    },
  }
}

function listenForErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  return errors
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.parentFrame() !== null)
  if (!frame) throw new Error('The host shows no frame.')
  return frame
}

/** What the scripted host's page keeps on its window. */
type HostWindow = Window & { asked: Asked[]; say: (message: unknown) => void }

function hostOf(page: Page): Pick<OpenTab, 'asked' | 'say'> {
  return {
    asked: () => page.evaluate(() => (window as unknown as HostWindow).asked),
    say: (message) => page.evaluate((said) => (window as unknown as HostWindow).say(said), message),
  }
}
