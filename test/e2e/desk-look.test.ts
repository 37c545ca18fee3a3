import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { SCENES, type Scene } from './desk-scenes.ts'
import { type DeskUnderTest, startDesk } from './desk-under-test.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** To be looked at by people after each run. */
const PICTURES = fileURLToPath(new URL('../../.build/desk-look', import.meta.url))
/** Every width in the theme that one begins with; the others where they are likeliest to differ. Opened at the narrowest. */
const LOOKS = [
  ['default', [360, 720, 1280]],
  ['dark', [720, 1280]],
  ['contrast', [360, 1280]],
] as const

let desk: DeskUnderTest
let browser: Browser

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  desk = await startDesk()
  await desk.say('what is due')
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

type Violation = { id: string; nodes: { target: string[] }[] }

const findFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE)
  // Given as text, because only the page knows `axe`. Fluent's own stops for the keyboard hand the focus on at once.
  const violations = await page.evaluate<Violation[]>(
    "axe.run({ exclude: [['[data-tabster-dummy]']] }, { iframes: false }).then((r) => r.violations)",
  )
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  const rules = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  return beyond > 0 ? [...rules, `${beyond} px wider than the window`] : rules
}

const show = async (page: Page, { place, open, shows }: Scene): Promise<void> => {
  await page.goto(`${desk.url}/#/${place}`)
  await page.getByRole('heading', { level: 1, includeHidden: true }).waitFor({ state: 'attached' })
  await open?.(page)
  await page.getByText(shows).filter({ visible: true }).first().waitFor()
}

describe('the desk', () => {
  it.each(LOOKS)('has nothing that axe minds, and fits, in the theme %s at %j px', async (theme, widths) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    await context.addInitScript(`if (top === window) localStorage.setItem('desk.theme', '${theme}')`)
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const faults: string[] = []
    for (const scene of SCENES) {
      await page.setViewportSize({ width: widths[0], height: 820 })
      await show(page, scene)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 820 })
        faults.push(...(await findFaults(page)).map((fault) => `${scene.name} at ${width} px: ${fault}`))
        await page.screenshot({ path: join(PICTURES, `${scene.name}-${theme}-${width}.png`) })
      }
      // What was opened would still stand there.
      if (scene.open) await page.goto('about:blank')
    }
    await context.close()
    expect(faults).toEqual([])
  })
})
