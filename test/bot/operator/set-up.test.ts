import { describe, expect, it } from 'vitest'
import { carryOut } from '../../../bot/operator/carry-out.ts'
import { faultOf } from '../../../bot/operator/inspection-file.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import type { Messenger } from '../../../src/services/ports/messenger.ts'
import type { InspectionRequest } from '../../../src/services/set-up/draft-inspection.ts'
import { editFolderPlan } from '../../../src/services/set-up/edit-folder-plan.ts'
import { CHANNEL, PEOPLE } from '../../support/inspections.ts'
import { surroundingsAt } from '../../support/surroundings.ts'

const FILE: InspectionRequest = {
  id: 'northmoor-2027',
  partnership: 'Northmoor Health and Social Care Partnership',
  programmeId: 'jias-adults',
  notified: '2027-01-11',
  siteUrl: 'https://northmoor.sharepoint.example/sites/secure-sharing',
  baseFolder: 'Joint inspection 2027',
  tenantId: '11111111-aaaa-4aaa-8aaa-111111111111',
  teamId: '44444444-dddd-4ddd-8ddd-444444444444',
  channelId: CHANNEL,
  organiser: PEOPLE.coordinator.mail,
  seats: { 'inspection-coordinator': { holder: PEOPLE.coordinator.mail, deputy: PEOPLE.survey.mail } },
}

describe('the file of a new inspection', () => {
  it('is taken as written', () => expect(faultOf(FILE)).toBeNull())

  it.each<[string, Record<string, unknown>, string]>([
    ['an id with a space', { id: 'North moor' }, 'id: use small letters'],
    ['a Tuesday', { notified: '2027-01-12' }, 'notified: the letter comes on a Monday'],
    ['no day', { notified: 'soon' }, 'notified: give a day'],
    ['a site without https', { siteUrl: 'northmoor/sites/x' }, 'siteUrl: give the address'],
    ['no mail', { organiser: 'Isla' }, 'organiser: give a mail address'],
    [
      'a seat without mail',
      { seats: { observer: { holder: 'Fergus' } } },
      'seats.observer.holder: give a mail address',
    ],
    [
      'a base folder that SharePoint refuses',
      { baseFolder: 'Forms' },
      'baseFolder: the name is one that SharePoint keeps',
    ],
    ['a team by name', { teamId: 'Joint inspection' }, 'teamId: give the id'],
    ['a channel by name', { channelId: 'General' }, 'channelId: give the channel’s id'],
    ['a word too many', { colour: 'blue' }, 'the file: '],
  ])('is refused with its place: %s', (_what, change, line) => {
    expect(faultOf({ ...FILE, ...change })).toContain(line)
  })
})

describe('waymark set-up', () => {
  it('runs an inspection from its file, once', async () => {
    const needs = await surroundingsAt('2027-01-11T09:00:00Z')
    const here = { ...needs, roster: { members: async () => Object.values(PEOPLE) } }
    const order = { type: 'set-up', request: FILE, bookMeetings: true } as const
    expect(await carryOut(here, order)).toMatchObject({ inspection: FILE.id, made: 75, kept: 0, meetings: 5 })
    expect(await carryOut(here, order)).toMatchObject({ inspection: FILE.id, made: 0, kept: 75, meetings: 0 })
    expect(needs.messenger.posts).toHaveLength(1)
  })

  it('leaves the folders to the coordinator, who may change the plan first, and goes on from there', async () => {
    const needs = await surroundingsAt('2027-01-11T09:00:00Z')
    const here = { ...needs, roster: { members: async () => Object.values(PEOPLE) } }
    const order = { type: 'set-up', request: FILE, bookMeetings: false } as const
    expect(await carryOut(here, { ...order, foldersLater: true })).toMatchObject({ made: 0, kept: 0 })
    expect(needs.library.all()).toEqual([])
    const wish = { type: 'leave out', key: 'working/focus-groups' } as const
    await editFolderPlan(here, { inspectionId: FILE.id, by: PEOPLE.coordinator, wish })
    expect(await carryOut(here, order)).toMatchObject({ made: 68, kept: 0 })
    expect(needs.messenger.posts).toHaveLength(1)
  })

  it('books nothing without the coordinator’s consent', async () => {
    const needs = await surroundingsAt('2027-01-11T09:00:00Z')
    const here = { ...needs, roster: { members: async () => Object.values(PEOPLE) } }
    expect(await carryOut(here, { type: 'set-up', request: FILE, bookMeetings: false })).toMatchObject({ meetings: 0 })
  })

  it.each(['forbidden', 'missing'] as const)('says that a channel is no standard one: %s', async (reason) => {
    const needs = await surroundingsAt('2027-01-11T09:00:00Z')
    const messages = async () => {
      throw new GraphFailure(reason, { status: 403, code: 'Forbidden', message: 'no' })
    }
    const order = { type: 'set-up', request: FILE, bookMeetings: true } as const
    const here = { ...needs, channelHistory: { messages } }
    await expect(carryOut(here, order)).rejects.toThrow('a standard channel of this team, neither private nor shared')
    expect(await needs.store.inspections.all()).toEqual([])
  })

  it('run again with another channel sends the next card there; those that are posted stay where they are', async () => {
    const needs = await surroundingsAt('2027-01-11T09:00:00Z')
    const asked: string[] = []
    const messenger: Messenger = {
      ...needs.messenger,
      post: (place, post) => needs.messenger.post(place, post).finally(() => asked.push(`post ${place.channelId}`)),
      update: (place, id, post) =>
        needs.messenger.update(place, id, post).finally(() => asked.push(`edit ${id} ${place.channelId}`)),
    }
    const here = { ...needs, messenger, roster: { members: async () => Object.values(PEOPLE) } }
    const order = { type: 'set-up', request: FILE, bookMeetings: false } as const
    await carryOut(here, order)
    needs.clock.set('2027-01-13T09:00:00Z')
    await carryOut(here, { ...order, request: { ...FILE, channelId: '19:other@thread.tacv2' } })
    needs.clock.set('2027-01-18T09:00:00Z')
    await carryOut(here, { type: 'post', inspection: FILE.id })
    expect(asked.filter((one) => one.startsWith('post'))).toEqual([`post ${CHANNEL}`, 'post 19:other@thread.tacv2'])
    expect(new Set(asked.filter((one) => one.startsWith('edit')))).toEqual(new Set([`edit card-1 ${CHANNEL}`]))
  })

  it('names the person who is not in the team, and stores nothing', async () => {
    const needs = await surroundingsAt('2027-01-11T09:00:00Z')
    const order = { type: 'set-up', request: FILE, bookMeetings: true } as const
    await expect(carryOut(needs, order)).rejects.toThrow(`${PEOPLE.coordinator.mail} is not in the team`)
    expect(await needs.store.inspections.all()).toEqual([])
  })
})
