import { describe, expect, it } from 'vitest'
import { followLink } from '../../../infra/tenant/desk/link/follow-link.ts'
import { type Place, readPlace, writePlace } from '../../../infra/tenant/desk/link/place.ts'

const addresses = { appId: 'app-1', libraryUrl: 'https://example.sharepoint.com/sites/adult/Shared%20Documents' }
const teams = 'https://teams.microsoft.com/l'
const site = 'https://example.sharepoint.com/sites/adult'
const context = encodeURIComponent(JSON.stringify({ subEntityId: 'week-6' }))

describe('where a link leads', () => {
  it.each<[string, Place]>([
    [`${teams}/entity/app-1/tab`, { pane: 'tab' }],
    [`${teams}/entity/app-1/tab?label=W&context=${context}`, { pane: 'tab', subPage: 'week-6' }],
    [`${teams}/entity/app-1/tab?context=%7Bbroken`, { pane: 'tab' }],
    [`${teams}/chat/0/0?users=bot`, { pane: 'chat' }],
    [`${teams}/channel/19%3Aabc/Inspection`, { pane: 'channel' }],
    [`${site}/Shared%20Documents`, { pane: 'files', path: [] }],
    [`${site}/Shared%20Documents/Working/W06%20PIR`, { pane: 'files', path: ['Working', 'W06 PIR'] }],
    [
      `${site}/Shared%20Documents/Forms/AllItems.aspx?id=%2Fsites%2Fadult%2FShared%20Documents%2FWorking`,
      { pane: 'files', path: ['Working'] },
    ],
  ])('%s stays in the desk', (href, place) => {
    expect(followLink(href, addresses)).toEqual({ to: 'place', place })
  })

  it('knows the page of a document', () => {
    const href = `${site}/_layouts/15/Doc.aspx?sourcedoc=%7BAB%7D&file=PIR.docx&action=default&mobileredirect=true`
    expect(followLink(href, addresses)).toEqual({ to: 'document', url: href })
  })

  it('knows a meeting', () => {
    expect(followLink(`${teams}/meetup-join/19%3Ameeting/0`, addresses)).toEqual({ to: 'meeting' })
  })

  it.each([
    `${teams}/entity/another-app/tab`,
    `${site}/Shared%20Documents%20of%20others/x`,
    'https://other.sharepoint.com/sites/adult/Shared%20Documents/Working',
    'https://example.org/',
    'not an address',
  ])('%s leads out', (href) => {
    expect(followLink(href, addresses)).toMatchObject({ to: 'outside' })
  })
})

describe('a place in the address', () => {
  it.each<Place>([
    { pane: 'channel' },
    { pane: 'chat' },
    { pane: 'calendar' },
    { pane: 'files', path: [] },
    { pane: 'files', path: ['Shared with inspection team', 'W06 a/b #1 100%'] },
    { pane: 'files', path: ['Working'], chosen: 'PIR & annex? 100%.xlsx' },
    { pane: 'tab' },
    { pane: 'tab', subPage: 'week-6' },
  ])('comes back as it went: %j', (place) => {
    expect(readPlace(writePlace(place))).toEqual(place)
  })

  it.each(['', '#', '#/', '#/nowhere'])('%j is the channel', (hash) => {
    expect(readPlace(hash)).toEqual({ pane: 'channel' })
  })

  it('leaves an address that is no encoding as it stands', () => {
    expect(readPlace('#/files/%E0%A4%A')).toEqual({ pane: 'files', path: ['%E0%A4%A'] })
  })
})
