import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { unpackBrowser } from './packaged-browser.ts'
import { slowDown } from './slow-browser.ts'

/** Chromium and its kin where Debian, Fedora and macOS put them. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Quiet, and able to run as root in a container. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where a browser comes from: gives none where there is none, throws where it does not start. */
export type BrowserSource = () => Promise<Browser | undefined>

/** A field for a date shows it as Britain writes it. */
const BRITISH = { LC_ALL: 'en_GB.UTF-8' }

/** The one npm brings, a shell without a window: opening a page takes it a quarter of what a whole browser takes. */
export const packagedBrowser: BrowserSource = async () => {
  const { executablePath, env } = unpackBrowser()
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...BRITISH, ...env } })
}

/** The machine's own. */
export const installedBrowser: BrowserSource = async () => {
  const own = INSTALLED.find(isExecutable)
  return own === undefined ? undefined : chromium.launch({ executablePath: own, args: ARGUMENTS })
}

/** Starts the first browser that is there and starts, without a window. Throws one line with the remedy if none does. */
export async function launchBrowser(
  sources: readonly BrowserSource[] = [packagedBrowser, installedBrowser],
): Promise<Browser> {
  const failures: unknown[] = []
  for (const start of sources) {
    const browser = await start().catch((failure: unknown) => void failures.push(failure))
    if (browser) return slowDown(browser, Number(process.env.WAYMARK_SLOW_BROWSER ?? 1))
  }
  const remedy = 'install one (on Debian as root: apt-get install chromium) and try again.'
  throw new Error(`No browser for the tests: ${remedy}`, { cause: new AggregateError(failures) })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
