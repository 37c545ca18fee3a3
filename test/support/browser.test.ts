import { expect, test } from 'vitest'
import { installedBrowser, launchBrowser, packagedBrowser } from './browser.ts'

test.each([
  ['npm’s', [packagedBrowser]],
  ['the machine’s own, or npm’s', [installedBrowser, packagedBrowser]],
])(
  'starts %s',
  async (_, sources) => {
    await using browser = await launchBrowser(sources)
    await using page = await browser.newPage()
    await page.setContent('<p>Week 6 of 35</p>')
    expect(await page.textContent('p')).toBe('Week 6 of 35')
  },
  60_000,
)

test('takes the next one where one does not start, and says how to mend it where none does', async () => {
  const broken = () => Promise.reject(new Error('no such library'))
  const none = async () => undefined
  await using browser = await launchBrowser([broken, none, packagedBrowser])
  expect(browser.isConnected()).toBe(true)
  await expect(launchBrowser([broken, none])).rejects.toThrow(/^No browser for the tests: install one/)
})
