import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { folderChangeRequest } from '../../src/contract/folders.ts'
import { sampleFolders } from './support/sample-folders.ts'
import { ScriptedApi } from './support/scripted-api.ts'
import { startTab, type TabInBrowser } from './support/tab-in-browser.ts'

let started: TabInBrowser
let api: ScriptedApi

beforeAll(async () => {
  started = await startTab()
})
afterAll(() => started[Symbol.asyncDispose]())

beforeEach(() => {
  api = new ScriptedApi()
  api.pages.set('folders', sampleFolders())
  for (const path of ['changes', 'undo', 'make']) {
    api.pages.set(`folders/${path}`, { told: `Told of ${path}.`, change: path === 'changes' ? 'c9' : null })
  }
})

const openFolders = () => started.open({ api, page: '/tab#/folders' })
const changed = () => folderChangeRequest.parse(api.posted.find(({ path }) => path === 'folders/changes')?.body).change

test('a question is answered and the answer undone; a folder gets a name that SharePoint takes, no other is sent', async () => {
  await using open = await openFolders()
  const use = open.tab.getByRole('button', { name: /^Use this one: Week 10 case tracker/ })
  await use.click()
  await open.tab.getByText('Told of changes.', { exact: true }).first().waitFor()
  expect(changed()).toEqual({ type: 'use', key: 'working/w10', itemId: '1' })
  await open.tab.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await open.tab.getByText('Told of undo.', { exact: true }).first().waitFor()
  expect(api.posted.at(-1)).toEqual({ path: 'folders/undo', body: { inspection: 'i1', change: 'c9' } })

  api.posted.length = 0
  await open.tab.getByRole('button', { name: 'Change Focus groups' }).click()
  await open.tab.getByRole('menuitem', { name: 'Give it another name' }).click()
  const name = open.tab.getByRole('textbox', { name: 'Name' })
  await name.fill('Groups 1/2')
  await open.tab.getByRole('button', { name: 'Save the name' }).click()
  await open.tab.getByText('The name has / in it, which SharePoint does not take.').waitFor()
  expect(api.posted).toEqual([])
  await name.fill('Groups')
  await open.tab.getByRole('button', { name: 'Save the name' }).click()
  await open.tab.getByText('Told of changes.', { exact: true }).first().waitFor()
  expect(changed()).toEqual({ type: 'rename', key: 'working/focus-groups', name: 'Groups' })
  expect(open.errors).toEqual([])
})

test('a message that goes away takes the focus from no dialog that was opened meanwhile', async () => {
  await using open = await openFolders()
  await open.tab.getByRole('button', { name: /^Use this one: Week 10 case tracker/ }).click()
  await open.tab.getByRole('button', { name: 'Undo', exact: true }).last().waitFor()
  const moving = await open.page.context().newCDPSession(open.page)
  await moving.send('Animation.enable')
  await moving.send('Animation.setPlaybackRate', { playbackRate: 0 })
  // By the keyboard: what is held still before it has come in whole cannot be clicked.
  await open.tab.getByRole('button', { name: 'Undo', exact: true }).last().press('Enter')
  await open.tab.getByText('Told of undo.', { exact: true }).first().waitFor()
  await open.tab.getByRole('button', { name: 'Change Focus groups' }).click()
  await open.tab.getByRole('menuitem', { name: 'Give it another name' }).click()
  await open.tab.getByRole('textbox', { name: 'Name' }).fill('Groups')
  await moving.send('Animation.setPlaybackRate', { playbackRate: 1 })
  await open.tab.locator('.fui-Toast', { hasText: 'Told of changes.' }).waitFor({ state: 'detached' })
  expect(await open.tab.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
  await open.tab.getByRole('button', { name: 'Save the name' }).click()
  await open.tab.getByRole('dialog').waitFor({ state: 'detached' })
  const focused = () => open.tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(focused).toBe('Change Focus groups')
})
