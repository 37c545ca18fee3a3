import type { Browser, Page } from 'playwright-core'

/**
 * Gives every page of a browser a processor that is 1 to `worst` times slower, at random: what passes only on a quick
 * machine fails then. At 1 it stays as it is. `WAYMARK_SLOW_BROWSER=12` does so for a run of any browser test.
 */
export function slowDown(browser: Browser, worst: number): Browser {
  if (worst <= 1) return browser
  return browser.on('context', (context) => context.on('page', (page) => void slowDownPage(page, worst)))
}

async function slowDownPage(page: Page, worst: number): Promise<void> {
  const rate = 1 + Math.random() * (worst - 1)
  try {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  } catch {
    // The page was closed before it could be slowed down.
  }
}
