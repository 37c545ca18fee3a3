import type { Page } from 'playwright-core'

/** A sight of the desk: where it is, and what is opened there before one looks. */
export interface Scene {
  name: string
  /** After `#/`. */
  place: string
  open?: (page: Page) => Promise<unknown>
  /** What shows that it is all there. */
  shows: string | RegExp
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

const chooseInMenu = (item: string, name: string) => async (page: Page) => {
  await press(`Actions on ${item}`)(page)
  await page.getByRole('menuitem', { name }).click()
}

const fileThis = async (page: Page) => {
  await page.getByRole('button', { name: 'More for this message' }).last().click()
  await page.getByRole('menuitem', { name: /^File this/ }).click()
}

export const SCENES: Scene[] = [
  { name: 'channel', place: 'channel', shows: 'Staff survey' },
  { name: 'chat', place: 'chat', shows: /You said/ },
  { name: 'search', place: 'chat', open: press(/^Insert from/), shows: 'Open until Friday 12 March 2027' },
  { name: 'dialog', place: 'chat', open: fileThis, shows: /goes into the folder/ },
  { name: 'files', place: 'files', shows: 'Shared area' },
  { name: 'folder', place: 'files/Shared%20area', shows: 'Notes.txt' },
  { name: 'empty-folder', place: 'files/Shared%20area/W06%20Return', shows: 'This folder is empty' },
  { name: 'details', place: 'files/Shared%20area?chosen=Notes.txt', shows: 'Quality indicators' },
  { name: 'no-folder', place: 'files/nowhere', shows: 'This folder cannot be shown.' },
  {
    name: 'ticked',
    place: 'files/Shared%20area',
    open: (page) => page.getByRole('checkbox', { name: 'Tick all' }).check(),
    shows: /ticked/,
  },
  {
    name: 'move',
    place: 'files/Shared%20area',
    open: chooseInMenu('Notes.txt', 'Move to…'),
    shows: 'Move Notes.txt to',
  },
  {
    name: 'delete',
    place: 'files/Shared%20area',
    open: chooseInMenu('Notes.txt', 'Delete'),
    shows: 'Delete Notes.txt?',
  },
  { name: 'recycle-bin', place: 'files', open: press('Recycle bin'), shows: 'The recycle bin is empty' },
  { name: 'calendar', place: 'calendar', shows: 'Partnership meeting 1' },
  { name: 'tab', place: 'tab', shows: 'Team channel' },
  { name: 'eyes', place: 'channel', open: (page) => page.getByRole('combobox').click(), shows: 'guest' },
]
