import { isSettled } from '../../src/domain/evidence/item-status.ts'
import { folderUrlOf } from '../../src/domain/inspection/folder-url.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { waitingOf } from '../../src/domain/inspection/waiting.ts'
import { meetingsHeld } from '../../src/domain/meeting/meetings-held.ts'
import { leftInWords } from '../../src/domain/notice/left-in-words.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { pastInWords } from '../../src/domain/schedule/distance.ts'
import { wishesFor } from '../../src/services/deed/item-acts.ts'
import { execute, open, say } from '../cards/actions.ts'
import { answerCard } from '../cards/answer-card.ts'
import type { Command, Heard } from './heard.ts'
import { itemMeant } from './item-meant.ts'
import { ownerShown } from './owner-shown.ts'

/** `who has the PIR`, `when is the tracker due`, `is the PIR handed in`, `status of the timetable`. */
export const item: Command = {
  name: 'item',
  example: 'who has the PIR',
  group: 'ask',
  says: [
    /^(?:who|whos|who is|who has) (?:has|have|got|owns|holds|taken|responsible for|on|doing|working on|looking after|down for|dealing with|handling|leading|leading on|in charge of) (?<item>.+?)(?: now)?$/,
    /^(?:(?:whos|who is) )?(?:the )?owner (?:of|for) (?<item>.+)$|^(?<titled>(?!(?:who|whos|add|make|set)\b).+) owner$/,
    /^who (?:do|should|can) (?:i|we) (?:ask|talk to|speak to|contact|see)(?: about| for| on)? (?<item>.+)$/,
    /^(?:whos|who is) (?:the )?lead (?:for|on|of) (?<item>.+)$/,
    /^(?:whose is|whose job is|who does|who owns|who has) (?<item>.+)$/,
    /^(?:when|by when|when exactly) (?:is|are|must|do we (?:have to )?(?:hand in|send|return|need)|does) (?<item>.+?)(?: (?:due|handed in|be handed in|needed|expected|to be handed in|arrive|come))?$/,
    /^(?:whens|deadline (?:of|for)|whats the deadline (?:of|for)|due date (?:of|for)) (?<item>.+?)(?: due)?$/,
    /^(?:(?:whats |what is )?(?:the )?(?:status|state) (?:of|on|for)|how is|hows|how are|where is|wheres|what about|whats with|tell me about|what is happening with|whats happening with|anything on) (?<item>.+?)(?: (?:doing|going|getting on|coming along))?$/,
    /^(?:is|are|has|have|did) (?:we )?(?<item>.+?) (?:been )?(?:done|ready|signed off|handed in|submitted|finished|complete|late|overdue|here|arrived|come|started|booked)(?: yet)?$/,
    /^(?:how long|how many days|how much time)(?: is it| is there| are there| have we(?: got)?)?(?: left)? (?:until|till|for|to) (?<item>.+?)(?: is due)?$/,
    /^has (?:anyone|anybody|somebody|someone) (?:started|begun|taken|looked at|done) (?<item>.+?)(?: yet)?$/,
    /^what(?:s| is| are) (?:in )?(?<item>(?:the|a|an|our) .+)$/,
    /^did (?:we|they|anybody|anyone|somebody|someone) (?:hand in|send|return|do|get|receive|sign off) (?<item>.+?)(?: yet)?$/,
    /^have we (?:handed in|sent|returned|done|had|got|received) (?<item>.+?)(?: yet)?$/,
  ],
  words: [
    ...['who', 'has', 'owns', 'when', 'deadline', 'status', 'state', 'about', 'handed', 'signed', 'arrived', 'ready'],
    ...['happening', 'submitted', 'finished', 'responsible', 'working'],
  ],
  async answer({ look, written, kind, needs, person }) {
    const { picture, among } = await look()
    const meant = itemMeant(picture, written.item ?? written.titled ?? '', (name) => `what about ${name}`)
    if ('reply' in meant) return meant.reply
    const { dated } = meant.item
    const { inspection } = picture
    const folder = folderUrlOf(dated.item, picture)
    const mayTake = !meant.item.owner.person && wishesFor(picture, meant.item, person.id).includes('taken')
    return answerCard({
      title: 'How it stands',
      among,
      sentence: sentencesOf(meant.item, picture, kind).join(' '),
      actions: [
        ...(mayTake && !isSettled(meant.item.status)
          ? [execute('taken', 'Take it', { inspection: inspection.id, item: dated.item.id })]
          : []),
        ...(folder ? [open('Open the folder in SharePoint', folder)] : []),
        open('Open it in the inspection', needs.links.tab(inspection.place, inspection.id, `item/${dated.item.id}`)),
        say("what's due"),
      ],
    })
  },
}

function sentencesOf(one: ItemPicture, picture: Picture, kind: Heard['kind']): readonly string[] {
  const { dated, status } = one
  const zone = picture.programme.timeZone
  const left = isSettled(status) ? undefined : leftInWords(dated, picture)
  const when = [whenInWords(dated, zone), left].filter(Boolean).join(', ')
  const done = status.at === undefined ? '' : ` at ${pastInWords(status.at, picture.now, zone)}`
  return [
    `${dated.item.title}: ${when}.`,
    ...(dated.type === 'due' ? [`${status.state}${done}${status.where ? ` (${status.where})` : ''}`].map(capital) : []),
    ...whose(one, picture, kind),
    ...(dated.applies === 'unanswered' ? ['Whether it applies is not answered yet.'] : []),
    ...[status.attention, status.counted, status.progress].flatMap((line) => (line ? [full(line)] : [])),
    ...meetingLine(one, picture),
    ...[waitingOf(one, picture)?.line].filter((line) => line !== undefined),
  ]
}

function whose(one: ItemPicture, picture: Picture, kind: Heard['kind']): readonly string[] {
  const { item: what } = one.dated
  if (what.kind === 'incoming') return ['It comes from the inspection team.']
  if (what.kind === 'window' || what.kind === 'milestone') return []
  const owner = ownerShown(one, kind, picture)
  if (owner === null) return isSettled(one.status) ? [] : ['Nobody has it yet.']
  const title = kind === 'personal' && one.owner.title ? ` (${one.owner.title})` : ''
  return [`${isSettled(one.status) ? 'It was' : 'It is'} with ${owner}${title}.`]
}

function meetingLine({ dated, status }: ItemPicture, picture: Picture): readonly string[] {
  if (dated.item.kind !== 'meeting') return []
  const booked = meetingsHeld(picture).find(({ itemId }) => itemId === dated.item.id)
  if (!booked) return isSettled(status) ? [] : ['It is not booked yet.']
  return [`Booked: ${timeInWords(booked.start)} to ${timeInWords(booked.end)} on ${dayInWords(booked.day)}.`]
}

function capital(line: string): string {
  return full(line.charAt(0).toUpperCase() + line.slice(1))
}

function full(line: string): string {
  return /[.?]$/.test(line) ? line : `${line}.`
}
