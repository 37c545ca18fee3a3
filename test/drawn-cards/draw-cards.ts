import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { NamedCard } from '../bot/cards/every-card.ts'
import { hostConfigOf, stylesOf, type Theme } from './teams-look.ts'

const LIBRARY = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

/** A phone held upright, and a channel on a desk. */
export const WIDTHS = { narrow: 320, wide: 720 } as const

type Width = keyof typeof WIDTHS

/** What the library calls of `AdaptiveCards` in a page. */
interface Library {
  readonly AdaptiveCard: new () => {
    hostConfig: unknown
    parse(card: unknown): void
    render(): HTMLElement
  }
  readonly HostConfig: new (config: unknown) => unknown
}

/** A page with each card drawn by Microsoft's own library in a theme, each in a section of its name, the widths apart. */
export async function drawCards(
  browser: Browser,
  cards: readonly NamedCard[],
  theme: Theme,
  widths: readonly Width[] = ['narrow', 'wide'],
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1700, height: 1000 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  await page.setContent(
    `<!doctype html><html lang="en"><title>Cards</title><style>${stylesOf(theme)}</style><main><h1>Cards</h1></main></html>`,
  )
  await page.addScriptTag({ path: LIBRARY })
  await page.evaluate(
    ({ shown, config, pixelsOf }) => {
      const { AdaptiveCard, HostConfig } = (window as unknown as { AdaptiveCards: Library }).AdaptiveCards
      for (const [width, pixels] of pixelsOf) {
        const group = document.createElement('div')
        group.className = `cards ${width}`
        document.querySelector('main')?.append(group)
        for (const [name, content] of shown) {
          const section = document.createElement('section')
          section.setAttribute('aria-label', `${name}, ${width}`)
          section.style.width = `${pixels}px`
          const card = new AdaptiveCard()
          card.hostConfig = new HostConfig(config)
          card.parse(content)
          section.append(card.render())
          group.append(section)
        }
      }
    },
    {
      shown: cards.map(([name, { card }]) => [name, card] as const),
      config: hostConfigOf(theme),
      pixelsOf: widths.map((width) => [width, WIDTHS[width]] as const),
    },
  )
  return page
}

/** The forms that cards open, each as a card by itself. */
export function formsOf(cards: readonly NamedCard[]): readonly NamedCard[] {
  return cards.flatMap(([name, { card }]) => {
    const actions = (card?.actions ?? []) as readonly {
      readonly title: string
      readonly card?: NonNullable<typeof card>
    }[]
    return actions.flatMap(({ title, card: form }): readonly NamedCard[] =>
      form ? [[`${name}, ${title}`, { text: title, card: form }]] : [],
    )
  })
}
