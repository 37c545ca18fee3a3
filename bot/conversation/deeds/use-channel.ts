import { asSeen } from '../../../src/domain/inspection/inspection-change.ts'
import { instantInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { nextCard } from '../../../src/services/notice/compose-card.ts'
import { see } from '../../../src/services/see.ts'
import { channelToChange, thereAlready, useChannel } from '../../../src/services/set-up/use-channel.ts'
import { say } from '../../cards/actions.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { sentenceCard } from '../../cards/told-card.ts'
import { toldChange } from '../../telling/told-change.ts'
import type { Command } from '../heard.ts'
import { textOf, type Verb } from './verb.ts'

const CARD = '(?:the |our )?(?:weekly |monday )?(?:cards?|posts?|messages)'

/** `use this channel`, said in the channel that is to have the weekly card. */
export const useThisChannel: Command = {
  name: 'use channel',
  example: 'use this channel',
  group: 'arrange',
  says: [
    new RegExp(`^(?:use|take|switch to|move to|change to) (?:this|the current) channel(?: for ${CARD})?$`),
    new RegExp(
      `^(?:post|put|send|move) ${CARD} (?:here|(?:to|in|into) (?:this|another|a different) channel)(?: instead)?$`,
    ),
    /^(?:change|switch|set|move) (?:the |our )?channel(?: of the (?:weekly )?card)?(?: to this(?: one)?)?$/,
  ],
  words: ['channel', 'this', 'card', 'weekly', 'switch'],
  changes: true,
  anywhere: true,
  async answer({ look, person, needs, channelId }) {
    const { picture } = await look()
    const { id } = picture.inspection
    const { place, partnership } = await channelToChange(needs, { inspectionId: id, by: person })
    if (channelId === undefined) return tellHow()
    if (place.channelId === channelId) throw thereAlready()
    const next = nextCard(picture)
    return confirmCard({
      title: `The weekly card of ${partnership} comes to this channel.`,
      lines: [
        ...(next ? [`The next one is that of ${instantInWords(next.at, picture.programme.timeZone)}.`] : []),
        'What is posted already stays where it is, and is kept true there.',
      ],
      ...{ verb: 'use channel', button: 'Use this channel' },
      data: { inspection: id, channel: channelId, seen: asSeen({ channelId: place.channelId }), key: needs.newId() },
    })
  },
}

function tellHow() {
  const sentence =
    'Say it in the channel that is to have the weekly card, with @Waymark before it: use this channel. Nothing was changed.'
  return sentenceCard(sentence, [say('settings'), say('help')])
}

export const pressUseChannel: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const [channelId, key, seen] = [textOf(pressed, 'channel'), textOf(pressed, 'key'), textOf(pressed, 'seen')]
  const change = await useChannel(needs, { inspectionId, by, channelId, key, seen })
  return {
    sentence: toldChange(await see(needs, inspectionId), change),
    undo: { kind: 'inspection change', id: change.id },
  }
}
