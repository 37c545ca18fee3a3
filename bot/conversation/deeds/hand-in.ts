import { folderUrlOf } from '../../../src/domain/inspection/folder-url.ts'
import type { Destination, ReturnItem } from '../../../src/domain/programme/programme.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import { handIn, refuseSeveral } from '../../../src/services/deed/hand-in.ts'
import { itemFor } from '../../../src/services/deed/item-acts.ts'
import { lookAtFiles, refuseEmpty } from '../../../src/services/deed/look-at-files.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { see } from '../../../src/services/see.ts'
import { previewRelease } from '../../../src/services/sharing/preview-release.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { dateInput, textInput, timeInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isReturn, type Meant } from './about-item.ts'
import { dayOfData, instantOf, momentIn, momentInWords, timeOfData, wallClockNow } from './moment.ts'
import { releaseLines } from './release-lines.ts'
import { tellDeed } from './tell-deed.ts'
import { itemOf, textOf, textOrNone, type Verb } from './verb.ts'

/** `the PIR is handed in to the inspectors' site at 11:40`: asked before it is done, since it ends the reminders. */
export const handItIn: Command = {
  name: 'handed in',
  example: "the PIR is handed in to the inspectors' site at 11:40",
  group: 'do',
  says: [
    /^(?:ive|i have|weve|we have|i|we) (?:just )?(?:handed in|submitted) (?<thing>.+?)(?: (?<how>(?:to (?:the )?(?:inspect(?:ors?|ion team)|care inspectorate|sso|site|portal|shared area)|by e?mail|on|at|via|today|yesterday|this)\b.*))?$/,
    /^(?:(?:ive|i have|weve|we have|i|we) )?(?:just )?(?:handed in|submitted|uploaded|sent|emailed|delivered) (?<thing>.+?) (?<how>(?:off )?(?:to (?:the )?(?:inspect(?:ors?|ion team)|care inspectorate|sso|site|portal|shared area)|by e?mail|via)\b.*)$/,
    /^(?<thing>.+?) (?:went in|has gone in|have gone in|gone in)(?: (?<how>.+))?$/,
    /^(?:ive|i have|weve|we have|i|we) (?:just )?handed (?<thing>.+?) in(?: (?<how>.+))?$/,
    /^(?<thing>.+?) (?:(?:is|are|was|were|has been|have been|got) )?(?:now )?(?:handed in|submitted|delivered)(?: (?<how>.+))?$/,
    /^(?<thing>.+?) (?:is|are|was|were|has been|have been|got) (?:now )?(?:sent|uploaded|emailed)(?: (?<how>(?:off )?(?:to|by|on|at|via|today|yesterday|this)\b.*))$/,
    /^(?:hand in|submit|release) (?<thing>.+?)(?: (?<how>(?:now|today|to (?:the )?(?:inspect(?:ors?|ion team)|care inspectorate|sso|site|portal|shared area))\b.*))?$/,
  ],
  words: ['handed', 'hand', 'submitted', 'submit', 'release', 'uploaded', 'inspectors', 'site'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one is handed in?', isReturn, async (meant) => {
      const { picture, by, one } = meant
      const item = one.dated.item as ReturnItem
      itemFor(picture, item.id, 'handed in', by)
      const when = momentIn(heard, 'how', picture, 'past')
      if (when && 'text' in when) return when
      const where = placeIn(when ? when.rest : (heard.written.how ?? ''), item.destination)
      return askFirst(meant, where, when)
    }),
}

const PLACES: Readonly<Record<Destination, string | null>> = {
  'shared-area': null,
  'inspectors-site': "the inspectors' own site",
  email: 'by email',
  statement: 'told to the inspection team',
}

/** Where it went, as people say it; `null`: by way of the shared area, which Waymark does itself. */
function placeIn(words: string, destination: Destination): string | null {
  if (/\b(?:site|portal)\b/i.test(words)) return PLACES['inspectors-site']
  if (/\be-?mail/i.test(words)) return PLACES.email
  if (/\bshared\b/i.test(words)) return null
  const said = words.replace(/^(?:off )?(?:to|by|via|on|at|now|today)\b/i, '').trim()
  return said === '' ? PLACES[destination] : said
}

const EMPTY = 'its working folder is empty. Put the file there, or say where it was handed in.'

/** By way of the shared area unless a place or a time was said. */
async function askFirst(meant: Meant, where: string | null, when: When | null): Promise<Reply> {
  return where === null && when === null ? askRelease(meant) : askStated(meant, where, when)
}

async function askRelease({ needs, inspectionId, one, readByAll }: Meant): Promise<Reply> {
  const item = one.dated.item as ReturnItem
  const { id, title } = item
  await lookAtFiles(needs, inspectionId, one)
  const seen = await see(needs, inspectionId)
  const now = seen.items.find(({ dated }) => dated.item.id === id) ?? one
  refuseEmpty(seen, now, EMPTY)
  const preview = await previewRelease(needs, inspectionId, id)
  refuseSeveral(preview.files, item.parts, folderUrlOf(item, seen))
  return confirmCard({
    title: `${title}: what lies in its working folder goes into the shared area now.`,
    lines: [
      ...(now.status.attention ? [now.status.attention] : []),
      ...releaseLines(preview, { readByAll }),
      'Nobody is reminded of it any more from then on.',
    ],
    ...{ verb: 'handed in', button: 'Hand it in' },
    data: { inspection: inspectionId, item: id },
  })
}

function askStated({ inspectionId, one, picture }: Meant, where: string | null, said: When | null): Reply {
  const { id, title } = one.dated.item
  const now = wallClockNow(picture)
  const when = said?.time === undefined ? null : { day: said.day, time: said.time }
  if (when && instantOf(when, picture) > picture.now) {
    throw new Refusal('not possible', 'That time lies ahead. Give the time at which it was handed in.')
  }
  return confirmCard({
    title: when ? `${title}: handed in at ${momentInWords(when)}.` : `${title}: when and where was it handed in?`,
    lines: ['That ends its reminders, and decides whether it counts as late.'],
    fields: [
      ...(when
        ? []
        : [
            dateInput({ id: 'day', label: 'On which day?', needed: 'Give a day.', value: said?.day ?? now.day }),
            timeInput({
              ...{ id: 'time', label: 'At what time?', needed: 'Give a time.' },
              ...(!said && { value: now.time }),
            }),
          ]),
      textInput({ id: 'where', label: 'Where?', needed: 'Say where.', ...(where !== null && { value: where }) }),
      textInput({ id: 'proof', label: 'How can it be proved? (such as the name of a confirmation mail)' }),
    ],
    ...{ verb: 'stated', button: 'It is handed in' },
    data: { inspection: inspectionId, item: id, ...when },
  })
}

/** From a message about it: asked first, as where it is said, since inspectors can open what is released. */
export const pressAskHandIn: Verb = async (pressed) => {
  const picture = await see(pressed.needs, pressed.inspectionId)
  const one = itemFor(picture, itemOf(pressed), 'handed in', pressed.by)
  return askFirst({ ...pressed, picture, one }, PLACES[(one.dated.item as ReturnItem).destination], null)
}

/** Releases what lies in its working folder. */
export const pressHandedIn: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  return tellDeed(pressed, await handIn(needs, { inspectionId, itemId: itemOf(pressed), by }))
}

/** It was handed in where Waymark cannot see, as a person says. */
export const pressStated: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const { programme } = await see(needs, inspectionId)
  const proof = textOrNone(pressed, 'proof')
  const stated = {
    where: textOf(pressed, 'where'),
    when: toInstant(dayOfData(pressed), timeOfData(pressed), programme.timeZone),
    ...(proof !== undefined && { proof }),
  }
  return tellDeed(pressed, await handIn(needs, { inspectionId, itemId: itemOf(pressed), by, stated }))
}
