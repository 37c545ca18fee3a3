/** `npm run look:cards`: pictures of every card, narrow and wide, in three themes, for people to look at. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { everyCard } from '../bot/cards/every-card.ts'
import { launchBrowser } from '../support/browser.ts'
import { drawCards, formsOf, WIDTHS } from './draw-cards.ts'
import type { Theme } from './teams-look.ts'

const PICTURES = join(import.meta.dirname, '..', '..', '.build', 'card-look')
const THEMES: readonly Theme[] = ['light', 'dark', 'contrast']

mkdirSync(PICTURES, { recursive: true })
const shown = [...everyCard, ...formsOf(everyCard)]
const browser = await launchBrowser()
for (const theme of THEMES) {
  const page = await drawCards(browser, shown, theme)
  for (const width of Object.keys(WIDTHS)) {
    await page.locator(`.${width}`).screenshot({ path: join(PICTURES, `${theme}-${width}.png`) })
  }
  await page.close()
}
await browser.close()
process.stdout.write(`${shown.length} cards and their forms are drawn in ${PICTURES}\n`)
