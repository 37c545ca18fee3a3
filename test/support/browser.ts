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

/**
 * Starts a browser without a window: the machine's own, else the one npm brings. Throws one line with the remedy if
 * neither starts.
 */
export async function launchBrowser(installed?: readonly string[]): Promise<Browser> {
  const browser = await launchOne(installed)
  const worst = Number(process.env.WAYMARK_SLOW_BROWSER ?? 1)
  return worst > 1 ? slowDown(browser, worst) : browser
}

async function launchOne(installed: readonly string[] = INSTALLED): Promise<Browser> {
  const own = installed.find(isExecutable)
  if (own) return chromium.launch({ executablePath: own, args: ARGUMENTS })
  try {
    return await launchPackaged()
  } catch (cause) {
    const remedy = 'install one (on Debian as root: apt-get install chromium) and try again.'
    throw new Error(`No browser for the tests: ${remedy}`, { cause })
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function launchPackaged(): Promise<Browser> {
  const { executablePath, env } = unpackBrowser()
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...env } })
}
