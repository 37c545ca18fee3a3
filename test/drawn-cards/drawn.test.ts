import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyCard, usualCards } from '../bot/cards/every-card.ts'
import { launchBrowser } from '../support/browser.ts'
import { drawCards, formsOf } from './draw-cards.ts'
import type { Theme } from './teams-look.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** What axe minds about the cards, each once with its place. */
async function faultsOf(page: Page, rules: object): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run('.narrow', options),
    rules,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Cards of which something is wider than they are. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section')]
      .filter((section) => {
        const { right } = section.getBoundingClientRect()
        return [...section.querySelectorAll('*')].some((one) => one.getBoundingClientRect().right > right + 1)
      })
      .map((section) => section.getAttribute('aria-label') ?? ''),
  )
}

/** Every text of a card as a screen reader comes to it, its buttons last; what a field offers is the field's own. */
function readOut(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.narrow section')].map((section) => {
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode
        if (!parentElement?.closest('.ac-input')) texts.push(textContent ?? '')
      }
      return texts.map((text) => text.trim()).filter((text) => text !== '' && text !== '*')
    }),
  )
}

/** No more is reckoned than is told: three quarters of axe's time go into what passes. */
const TOLD = { resultTypes: ['violations'], selectors: false }
const ALL = { ...TOLD, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** Between them they have every colour that a card may have. */
const COLOURED = usualCards.filter(([name]) => /^(?:week|notice)-card/.test(name))

const COLOURS = { ...TOLD, runOnly: { type: 'rule', values: ['color-contrast'] } }

describe('drawn by Microsoft’s own library', () => {
  it('every card fits, also a phone, and says each thing once in its order', async () => {
    const shown = [...everyCard, ...formsOf(everyCard)]
    const page = await drawCards(browser, shown, 'light')
    expect(await tooWide(page)).toEqual([])
    expect(await readOut(page)).toEqual(shown.map(([, { card }]) => textsOf(card)))
    await page.close()
  })

  it('no card and no form has anything that axe minds', async () => {
    const page = await drawCards(browser, [...usualCards, ...formsOf(usualCards)], 'light', ['narrow'])
    expect(await faultsOf(page, ALL)).toEqual([])
    await page.close()
  })

  it.each<Theme>(['dark', 'contrast'])('can be read in the theme %s, forms and all', async (theme) => {
    const page = await drawCards(browser, [...COLOURED, ...formsOf(COLOURED)], theme, ['narrow'])
    expect(await faultsOf(page, COLOURS)).toEqual([])
    await page.close()
  })
})

/** In the order of a card: what stands in it, then its buttons; forms are closed. */
function textsOf(card: unknown): readonly string[] {
  const { body, actions = [] } = card as { body: readonly unknown[]; actions?: readonly { title: string }[] }
  return [...body.flatMap(textsIn), ...actions.map(({ title }) => title)].map((text) => text.trim()).filter(Boolean)
}

function textsIn(thing: unknown): readonly string[] {
  if (Array.isArray(thing)) return thing.flatMap(textsIn)
  if (typeof thing !== 'object' || thing === null) return []
  const { type, text, items, inlines, actions, label, title } = thing as Record<string, unknown>
  const button = String(type).startsWith('Action.') && title
  return [
    ...[label, text, button].filter((one) => typeof one === 'string'),
    ...[items, inlines, actions].flatMap(textsIn),
  ]
}
