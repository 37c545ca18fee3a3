import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_ASKED, SAMPLE_ASKING, SAMPLE_PARTS, SAMPLE_RECEIPT } from './support/sample-details.ts'
import { sampleEvidence, sampleHistory } from './support/sample-evidence.ts'
import { FILE_THIS_PAGE, SAMPLE_FILE_THIS, SAMPLE_FILED } from './support/sample-file-this.ts'
import { sampleFolders } from './support/sample-folders.ts'
import { SAMPLE_FOUND } from './support/sample-found.ts'
import { sampleCoverage, sampleHandOut } from './support/sample-hand-out.ts'
import { SAMPLE_NOTICES } from './support/sample-notices.ts'
import { sampleRecords } from './support/sample-records.ts'
import { SAMPLE_SHARED_AREA } from './support/sample-shared-area.ts'
import { SAMPLE_TROUBLE } from './support/sample-trouble.ts'
import { type OpenTab, startTab, type TabInBrowser } from './support/tab-in-browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let started: TabInBrowser

beforeAll(async () => {
  started = await startTab()
})
afterAll(() => started[Symbol.asyncDispose]())

/** What moves has arrived: half faded in, it would have other colours. */
async function settle(tab: Frame): Promise<void> {
  await tab.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
}

/** Rules that axe finds broken, with the first place of each. */
async function faultsOf(tab: Frame): Promise<string[]> {
  await tab.evaluate(AXE)
  const { violations } = await tab.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** By the row of pages. */
async function goTo(tab: Frame, page: string): Promise<void> {
  await tab.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: page }).click()
}

const SIGHTS: readonly (readonly [string, (open: OpenTab) => Promise<unknown>])[] = [
  ['the overview', async () => undefined],
  [
    'a list and the route as a table',
    async ({ tab }) => {
      await tab.getByRole('button', { name: 'Due next' }).click()
      await tab.getByRole('button', { name: 'As a table' }).click()
    },
  ],
  [
    'the dialog that moves a meeting',
    async ({ tab }) => {
      await tab.getByRole('button', { name: 'Move Partnership meeting 2' }).click()
      await tab.getByRole('dialog').waitFor()
    },
  ],
  [
    'the hand-in dialog',
    async ({ tab, api }) => {
      api.details.set('w06-fri-pir', { found: SAMPLE_FOUND })
      await tab.getByRole('button', { name: 'Hand in: Pre-Inspection Return' }).first().click()
      await tab.getByText('To be put right first, if it can be').waitFor()
      await tab.getByText('It was handed in another way').click()
      await tab.getByRole('textbox', { name: 'Where' }).waitFor()
    },
  ],
  [
    'the messages, with all people',
    async ({ tab, api }) => {
      api.pages.set('notices', SAMPLE_NOTICES)
      await goTo(tab, 'Messages')
      await tab.getByRole('button', { name: 'Show the 2 others' }).click()
    },
  ],
  [
    'the records',
    async ({ tab, api }) => {
      api.pages.set('records', sampleRecords())
      await goTo(tab, 'Records')
      await tab.getByRole('table').waitFor()
    },
  ],
  [
    'the dialog that names the record systems',
    async ({ tab, api }) => {
      api.pages.set('records', sampleRecords())
      await goTo(tab, 'Records')
      await tab.getByRole('button', { name: 'Change the record systems' }).click()
      await tab.getByRole('dialog').waitFor()
    },
  ],
  [
    'the folders',
    async ({ tab, api }) => {
      api.pages.set('folders', sampleFolders())
      await goTo(tab, 'Folders')
      await tab.getByRole('button', { name: '2 folders in Evidence log' }).click()
    },
  ],
  [
    'what inspectors see',
    async ({ tab, api }) => {
      api.pages.set('shared-area', SAMPLE_SHARED_AREA)
      await goTo(tab, 'What inspectors see')
      await tab.getByRole('button', { name: 'Show the newest 4' }).click()
    },
  ],
  [
    'the dialog that says who the inspectors are',
    async ({ tab, api }) => {
      api.pages.set('shared-area', SAMPLE_SHARED_AREA)
      await goTo(tab, 'What inspectors see')
      await tab.getByRole('button', { name: 'Say who they are' }).click()
      await tab.getByRole('dialog').waitFor()
    },
  ],
  [
    'the evidence log',
    async ({ tab, api }) => {
      api.pages.set('evidence', sampleEvidence())
      await goTo(tab, 'Evidence')
      await tab.getByRole('table', { name: 'Evidence' }).waitFor()
    },
  ],
  [
    'the dialog of a piece of evidence, with two values and its history',
    async ({ tab, api }) => {
      api.pages.set('evidence', sampleEvidence())
      api.pages.set('evidence/history', sampleHistory())
      await goTo(tab, 'Evidence')
      await tab.getByRole('button', { name: 'Edit E-004' }).click()
      await tab.getByRole('button', { name: 'History' }).click()
      await tab.getByText('in SharePoint, 8:50am today').waitFor()
    },
  ],
  [
    'how well each indicator is evidenced',
    async ({ tab, api }) => {
      api.pages.set('evidence', sampleEvidence())
      api.pages.set('evidence/coverage', sampleCoverage())
      await goTo(tab, 'Evidence')
      await tab.getByRole('button', { name: 'Coverage', exact: true }).click()
      await tab.getByRole('table', { name: 'Coverage by quality indicator' }).waitFor()
    },
  ],
  [
    'what is handed in of the evidence, with a question',
    async ({ tab, api }) => {
      api.pages.set('evidence', sampleEvidence())
      api.pages.set('evidence/hand-out', sampleHandOut())
      await goTo(tab, 'Evidence')
      await tab.getByRole('button', { name: 'Hand in', exact: true }).click()
      await tab.getByText('Which log is kept?').waitFor()
    },
  ],
  [
    'a return with parts, asked for beyond the programme',
    async ({ tab, api }) => {
      api.details.set('w06-fri-pir', { ...SAMPLE_PARTS, ...SAMPLE_ASKED, ...SAMPLE_ASKING })
      await tab.getByRole('link', { name: 'Pre-Inspection Return' }).first().click()
      await tab.getByText('What they asked for').waitFor()
    },
  ],
  [
    'the dialog that adds a return',
    async ({ tab }) => {
      await tab.getByRole('button', { name: 'Add a return' }).click()
      await tab.getByRole('dialog').getByRole('button', { name: 'Add it' }).click()
      await tab.getByText('Say who asked for it.').waitFor()
    },
  ],
  [
    'the dialog that puts a document into its place, refused',
    async ({ tab, api }) => {
      api.pages.set('file-this', SAMPLE_FILE_THIS)
      await tab.evaluate((page) => location.assign(page), FILE_THIS_PAGE)
      await tab.getByRole('button', { name: 'Move it there' }).waitFor()
      await tab.getByRole('combobox').selectOption('return/w06-fri-pir')
      await tab.getByText('is about people or not yet public').waitFor()
    },
  ],
  [
    'a document that is in its place',
    async ({ tab, api }) => {
      api.pages.set('file-this', SAMPLE_FILE_THIS)
      api.pages.set('file-this/move', SAMPLE_FILED)
      await tab.evaluate((page) => location.assign(page), FILE_THIS_PAGE)
      await tab.getByRole('button', { name: 'Move it there' }).click()
      await tab.getByRole('button', { name: 'Undo' }).waitFor()
    },
  ],
  [
    'a receipt',
    async ({ tab, api }) => {
      api.pages.set('receipts/deed-1', SAMPLE_RECEIPT)
      await tab.evaluate(() => location.assign('#/receipt/deed-1'))
      await tab.getByText('being computed').waitFor()
    },
  ],
  [
    'the overview in trouble',
    async ({ tab, api }) => {
      api.overview = { ...api.overview, ...SAMPLE_TROUBLE }
      await tab.getByText('Waymark has not been able to').waitFor()
    },
  ],
  [
    'an item in whose files something was found',
    async ({ tab, api }) => {
      api.details.set('w06-fri-pir', { found: SAMPLE_FOUND })
      await tab.getByRole('link', { name: 'Pre-Inspection Return' }).first().click()
      await tab.getByText('Before it is handed in').waitFor()
    },
  ],
  [
    'an item',
    async ({ tab }) => {
      await tab.getByRole('link', { name: 'Pre-Inspection Return' }).first().click()
      await tab.getByText('What the guide says').waitFor()
    },
  ],
]

test('axe is one that finds something', async () => {
  await using open = await started.open()
  await open.tab.getByRole('heading', { level: 1 }).waitFor()
  await open.tab.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button></button>'))
  expect(await faultsOf(open.tab)).toHaveLength(1)
})

/** By their name and what they are seen by. */
const THEMES = [
  ['default', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(41, 41, 41)'],
  ['contrast', 'rgb(0, 0, 0)'],
] as const
const WIDTHS = [1280, 861, 720, 661, 560, 360, 320]

describe.each(SIGHTS)('%s', (_name, reach) => {
  let open: OpenTab

  beforeAll(async () => {
    open = await started.open()
    await open.tab.getByRole('heading', { level: 1 }).waitFor()
    await reach(open)
  })
  afterAll(() => open[Symbol.asyncDispose]())

  test.each(THEMES)('axe finds nothing in theme %s', async (theme, background) => {
    await open.say({ func: 'themeChange', args: [theme] })
    await expect.poll(() => backgroundOf(open.tab)).toBe(background)
    await settle(open.tab)
    expect(await faultsOf(open.tab)).toEqual([])
  })

  test.each(WIDTHS)('needs no scrolling sideways and offers nothing smaller than 24 px, at %i px', async (width) => {
    await open.page.setViewportSize({ width, height: 600 })
    expect(await tooWide(open.tab)).toBeLessThanOrEqual(0)
    expect(await crushed(open.tab)).toEqual([])
    expect(await tooSmall(open.tab)).toEqual([])
  })
})

function backgroundOf(tab: Frame): Promise<string> {
  return tab.locator('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor)
}

/** By how many pixels the page is wider than its frame. */
function tooWide(tab: Frame): Promise<number> {
  return tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Messages that had to give way, so that their words run over what follows. */
function crushed(tab: Frame): Promise<(string | null)[]> {
  return tab
    .locator('.fui-MessageBar')
    .evaluateAll((bars) =>
      bars.filter((bar) => bar.scrollHeight > bar.clientHeight + 1).map(({ textContent }) => textContent),
    )
}

/** WCAG 2.2, 2.5.8: targets of at least 24 by 24 px; links within a line of text are exempt. */
function tooSmall(tab: Frame): Promise<(string | null)[]> {
  return tab.getByRole('button').evaluateAll((buttons) =>
    buttons
      .map((button) => ({ text: button.textContent, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text }) => text),
  )
}
