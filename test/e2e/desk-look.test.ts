import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type DeskUnderTest, startDesk } from './desk-under-test.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PANES = ['channel', 'chat', 'files', 'files/Shared%20area', 'calendar', 'tab']
const WIDTHS = [1280, 720, 400]

let desk: DeskUnderTest
let browser: Browser

beforeAll(async () => {
  desk = await startDesk()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

type Violation = { id: string; nodes: { target: string[] }[] }

const findFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE)
  // Given as text, because only the page knows `axe`.
  const violations = await page.evaluate<Violation[]>('axe.run(document, { iframes: false }).then((r) => r.violations)')
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  const rules = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  return beyond > 0 ? [...rules, `${beyond} px wider than the window`] : rules
}

describe.each(['default', 'dark', 'contrast'])('the desk in the theme %s', (theme) => {
  it.each(WIDTHS)('has nothing that axe minds, and fits, at %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 820 }, reducedMotion: 'reduce' })
    await context.addInitScript(`if (top === window) localStorage.setItem('desk.theme', '${theme}')`)
    const page = await context.newPage()
    const faults: string[] = []
    for (const pane of PANES) {
      await page.goto(`${desk.url}/#/${pane}`)
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle').catch(() => undefined)
      faults.push(...(await findFaults(page)).map((fault) => `${pane}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })
})
