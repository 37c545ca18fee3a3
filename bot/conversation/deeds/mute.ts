import { choicesOf } from '../../../src/domain/notice/notice-choice.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import type { Told } from '../../cards/told-card.ts'
import type { Command } from '../heard.ts'
import { doingOf, replyTo } from './about-item.ts'
import { chooseOnce } from './choose-once.ts'
import { takeBack } from './undo.ts'
import type { Doing, Verb } from './verb.ts'

const WHAT = '(?: me| reminders| all reminders| messages| notices| everything| my reminders)?'

/** `mute`: whoever says it hears only of what is at risk or was missed. */
export const mute: Command = {
  name: 'mute',
  example: 'mute',
  group: 'remind',
  says: [
    new RegExp(`^(?:mute|silence)(?: yourself| you)?${WHAT}$`),
    /^stop (?:(?:all|the|my|sending me) )*(?:reminders|messages|notices|notifications|reminding me|messaging me|nagging me|nagging|bothering me|pestering me)$/,
    /^(?:turn|switch) (?=.*\boff\b)(?:off )?(?:the |my |all )?(?:reminders|messages|notifications)(?: off)?$/,
    /^(?:be quiet|shut up|quiet|leave me alone|unsubscribe|do not disturb me)$/,
  ],
  words: ['mute', 'reminders', 'stop'],
  changes: true,
  async answer(heard) {
    const doing = doingOf(heard, (await heard.look()).picture)
    return replyTo(doing, await muteOneself(doing))
  },
}

/** `unmute`. */
export const unmute: Command = {
  name: 'unmute',
  example: 'unmute',
  group: 'remind',
  says: [
    new RegExp(`^unmute${WHAT}$`),
    /^(?:start|send me|turn on|switch on) (?:the |my )?reminders(?: back on| again)?$/,
    /^(?:turn|switch) (?:the |my )?reminders (?:back )?on(?: again)?$|^mute off$/,
  ],
  words: ['unmute', 'reminders'],
  changes: true,
  async answer(heard) {
    const doing = doingOf(heard, (await heard.look()).picture)
    return replyTo(doing, await unmuteOneself(doing))
  },
}

function muteOneself(doing: Doing): Promise<Told> {
  return chooseOnce(doing, { type: 'muted', person: doing.by.id })
}

async function unmuteOneself(doing: Doing): Promise<Told> {
  const choices = await doing.needs.store.noticeChoices.of(doing.inspectionId)
  const muted = choicesOf(choices, 'muted').find(({ person }) => person === doing.by.id)
  if (!muted) throw new Refusal('not possible', 'You are not muted: you hear of everything that is yours.')
  return takeBack(doing, { kind: 'choice', id: muted.id })
}

export const pressMute: Verb = muteOneself
export const pressUnmute: Verb = unmuteOneself
