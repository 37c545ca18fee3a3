import { expect, test } from 'vitest'
import { commands } from '../../../../bot/conversation/commands.ts'
import { keepLogStep } from '../../../../src/services/log/keep-log.ts'
import { bookMeetings } from '../../../../src/services/meeting/book-meetings.ts'
import { syncLibrary } from '../../../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../../../support/inspections.ts'
import { type Chat, openChat } from '../chat.ts'
import { press, WEEK_6, withDraft } from './press-button.ts'

const { coordinator } = PEOPLE
const ID = 'northmoor'

/** How something is said, what comes before it, and what is filled in where it is asked on. */
interface Scene {
  readonly says: string
  readonly after?: string
  /** The buttons that are pressed until it is done, each with its form. */
  readonly presses?: readonly (readonly [title: string, form?: object])[]
  readonly where?: 'personal' | 'channel'
}

const returned = { title: 'Staffing figures', day: '2027-03-01', time: '17:00', destination: 'email', askedBy: 'Rhona' }
const settings = { cardDay: 'Tuesday', cardTime: '08:00', quietTo: '08:00', quietFrom: '18:00', lead: '5, 2' }

/** Of every command that changes something. */
const SCENES: Readonly<Record<string, Scene>> = {
  take: { says: 'I take the PIR' },
  assign: { says: 'assign the PIR to Morven' },
  done: { says: 'circulate the staff survey link is done' },
  ready: { says: 'the PIR is ready' },
  'signed off': { says: 'the PIR is signed off' },
  'handed in': { says: 'the PIR is handed in', presses: [['Hand it in']] },
  arrived: { says: 'the final case tracker: main and reserve samples has arrived' },
  'not applicable': { says: 'the PIR is not applicable because it was agreed so' },
  'add return': { says: 'add a return', presses: [['Add the return', { ...returned, askedOn: '2027-02-15' }]] },
  'add evidence': { says: 'add evidence for 2.1', presses: [['Note it', { summary: 'What carers say.' }]] },
  'note records': { says: 'cases 1-3 are uploaded' },
  mute: { says: 'mute' },
  unmute: { says: 'unmute', after: 'mute' },
  'remind me': { says: 'remind me about the PIR on Thursday at 10', presses: [['Remind me']] },
  snooze: { says: 'snooze the PIR until Thursday because Ross is away', presses: [['Snooze it']] },
  hold: { says: 'hold the PIR because the inspectors gave us until Monday' },
  unhold: { says: 'unhold the PIR', after: 'hold the PIR because it was agreed' },
  'book meeting': { says: 'book partnership meeting 2', presses: [['Book it']] },
  'cancel meeting': { says: 'cancel meeting 3', presses: [['Cancel the meeting']] },
  'move date': { says: 'adjust the PIR to 4 March', presses: [['Move the date', { agreed: 'Rhona' }]] },
  'adjust a date': {
    says: 'adjust a date',
    presses: [
      ['Show what would move', { item: 'w06-fri-pir', day: '2027-03-04' }],
      ['Move the date', { agreed: 'Rhona' }],
    ],
  },
  'set notification date': { says: 'set notification date to 18 January 2027', presses: [['Move all dates']] },
  'change settings': { says: 'change settings', presses: [['Change the settings', settings]] },
  'use channel': { says: 'use this channel', where: 'channel', presses: [['Use this channel']] },
  undo: { says: 'undo', after: 'I take the PIR' },
}

const records = {
  ...{ main: 60, reserve: 10, inspectors: [], place: 'own library' as const },
  systems: [{ id: 's-1', name: 'Mosaic', side: 'council' as const, mode: 'remote-our-area' as const }],
}

async function open(): Promise<Chat> {
  const { settings } = inspectionFor()
  const chat = await withDraft(await openChat(WEEK_6, [inspectionFor({ settings: { ...settings, records } })]))
  const { needs } = chat
  const evidence = (await needs.store.folders.of(ID)).find(({ key }) => key === 'working/evidence/2.1')
  needs.library.upload(evidence?.itemId ?? '', 'Survey of carers.docx')
  await syncLibrary(needs, ID)
  for (let again: number | null = 0; again !== null && again <= needs.clock.now(); ) {
    again = (await keepLogStep.run(needs, ID)).again
  }
  return chat
}

/** What stands: journals keep what was undone. */
async function stands({ needs: { store } }: Chat) {
  const standing = <T extends { readonly undone?: unknown }>(all: readonly T[]) => all.filter(({ undone }) => !undone)
  const { place, settings, calendar } = (await store.inspections.get(ID)) ?? inspectionFor()
  const { added, skipped, adjustments, notified, holidays } = calendar
  const isSkipped = (itemId: string) => skipped.some((one) => one.itemId === itemId)
  return {
    deeds: standing(await store.deeds.of(ID)),
    choices: standing(await store.noticeChoices.of(ID)).map(({ id: _id, at: _at, ...choice }) => choice),
    records: standing(await store.recordsSteps.of(ID)),
    meetings: (await store.meetings.of(ID)).map(({ itemId, day, start }) => `${itemId} ${day} ${start}`).toSorted(),
    summaries: (await store.logEntries.of(ID)).map(({ columns }) => columns.summary),
    inspection: { settings, notified, holidays, channelId: place.channelId },
    added: added.filter(({ id }) => !isSkipped(id)),
    adjustments: adjustments.filter(({ itemId }) => !isSkipped(itemId)),
  }
}

test('every command that changes something has its scene', () => {
  const changing = commands.filter(({ changes }) => changes).map(({ name }) => name)
  expect(Object.keys(SCENES).toSorted()).toEqual(changing.toSorted())
})

test.each(Object.entries(SCENES))(
  '"%s" has a next step at each turn, and is undone from the reply',
  async (name, scene) => {
    const chat = await open()
    const { says, after, presses = [], where = 'personal' } = scene
    if (name === 'cancel meeting') await bookMeetings(chat.needs, ID)
    if (after !== undefined) await chat.say(coordinator, after)
    const before = await stands(chat)
    let reply = await chat.say(coordinator, says, where, where === 'channel' ? '19:other@thread.tacv2' : undefined)
    for (const [title, form] of presses) {
      expect(await stands(chat)).toEqual(before)
      expect(reply.buttons.length).toBeGreaterThan(1)
      const file = (await chat.needs.store.logEntries.of(ID))[0]?.fileId
      reply = await press(chat, coordinator, reply.answer, title, { file, ...form })
    }
    expect(await stands(chat), reply.texts.join(' ')).not.toEqual(before)
    expect(reply.buttons.length, reply.texts.join(' ')).toBeGreaterThan(1)
    expect(reply.buttons).toContain("What's due")
    const isTakenBack = ['undo', 'unmute', 'unhold'].includes(name)
    expect(reply.buttons).toContain(isTakenBack ? 'Do it again' : 'Undo')
    const back = isTakenBack ? await sayAgain(chat, reply) : await press(chat, coordinator, reply.answer, 'Undo')
    const now = await stands(chat)
    expect(name === 'undo' ? now.deeds.length : now).toEqual(name === 'undo' ? before.deeds.length : before)
    expect(back.buttons.length).toBeGreaterThan(0)
  },
)

async function sayAgain(chat: Chat, { answer }: Awaited<ReturnType<Chat['say']>>) {
  const buttons = (answer?.card?.actions ?? []) as readonly {
    readonly title: string
    readonly data?: { readonly msteams?: { readonly value: string } }
  }[]
  return chat.say(coordinator, buttons.find(({ title }) => title === 'Do it again')?.data?.msteams?.value ?? '')
}
