import { sittingOn } from '../../src/domain/inspection/owner.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { SeatDefinition } from '../../src/domain/programme/programme.ts'
import { open, say } from '../cards/actions.ts'
import { type AnswerLine, answerCard } from '../cards/answer-card.ts'
import type { Command, Heard } from './heard.ts'
import { plainWords } from './words-of.ts'

/** `who is the coordinator`, `who is who`: who sits where. A channel reads whether a seat is held, not by whom. */
export const whoIs: Command = {
  name: 'who is',
  example: 'who is the coordinator',
  group: 'ask',
  says: [
    /^(?:who is|whos|who are) (?:the |our )?(?<role>(?:inspection )?coordinator|chief .+|.*\blead\b(?! (?:for|on|of)\b).*|.*\bleads\b|observers?|.*officer|sso|link inspector|inspection team)$/,
    /^(?:who is who|whos who|people|seats|roles|(?:who is|whos) (?:on leave|away|off|out of office|involved|in the team|on the team)|team|the team)$/,
  ],
  words: ['coordinator', 'lead', 'officer', 'observer', 'seats', 'roles', 'people', 'involved'],
  async answer({ look, written, kind, needs }) {
    const { picture, among } = await look()
    const role = written.role
    const seats = role === undefined ? picture.programme.seats : seatsNamed(picture, role)
    return answerCard({
      title: 'Who is who',
      among,
      ...(seats.length === 0 && { sentence: `The programme has no seat called "${role}".` }),
      lines: (seats.length > 0 ? seats : picture.programme.seats).flatMap((one) => seatLine(one, picture, kind)),
      ...(kind === 'channel' &&
        !picture.inspection.settings.ownersByName && {
          note: 'In the channel people are named by role. Ask me in a chat for names.',
        }),
      actions: [
        open('Open the inspection', needs.links.tab(picture.inspection.place, picture.inspection.id)),
        say("what's due"),
        say('help'),
      ],
    })
  },
}

function seatsNamed({ programme }: Picture, role: string): readonly SeatDefinition[] {
  const words = plainWords(role)
    .split(' ')
    .map((word) => word.replace(/s$/, ''))
  return programme.seats.filter(({ title }) => {
    const own = plainWords(title)
      .split(' ')
      .map((word) => word.replace(/s$/, ''))
    return words.every((word) => own.includes(word))
  })
}

function seatLine({ id, title }: SeatDefinition, picture: Picture, kind: Heard['kind']): readonly AnswerLine[] {
  const { inspection, today } = picture
  const seat = inspection.seats.find((one) => one.seat === id)
  const holder = seat && sittingOn(seat, today)
  if (!holder) return [{ name: title, told: 'nobody yet' }]
  const named = kind === 'personal' || inspection.settings.ownersByName === true
  const standsIn = seat.holder && holder.id !== seat.holder.id
  if (!named) return [{ name: title, told: standsIn ? 'held, the deputy stands in today' : 'held' }]
  return [{ name: title, told: standsIn ? `${holder.name}, for ${seat.holder?.name}` : holder.name }]
}
