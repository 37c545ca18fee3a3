import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

test.each([
  ['the machine’s own browser, or npm’s', undefined],
  ['npm’s where the machine has none', []],
])(
  'starts %s',
  async (_, installed) => {
    await using browser = await launchBrowser(installed)
    await using page = await browser.newPage()
    await page.setContent('<p>Week 6 of 35</p>')
    expect(await page.textContent('p')).toBe('Week 6 of 35')
  },
  60_000,
)
