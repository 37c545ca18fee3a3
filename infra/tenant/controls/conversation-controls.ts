import type { Hono } from 'hono'
import { z } from 'zod'
import type { Turns } from '../connector/bot-turn.ts'
import { control } from './control.ts'
import { ControlError } from './control-error.ts'
import { findApp, findPerson } from './find-named.ts'
import { pressForControl } from './press-control.ts'
import { readControl, someText } from './read-control.ts'
import { sayForControl } from './say-control.ts'
import { showMessage } from './show-message.ts'

/** Teams takes about 28 KB a post of a person's (learn.microsoft.com/microsoftteams/limits-specifications-teams). */
const LONGEST_TEXT = 28 * 1024

const ATTACHMENT = z.strictObject({
  contentType: someText,
  contentUrl: z.string().exactOptional(),
  content: z.unknown().exactOptional(),
  name: z.string().exactOptional(),
  thumbnailUrl: z.string().exactOptional(),
})

/** Of one message. */
const MOST_FILES = 10
const LIBRARY_FILE = z.strictObject({ driveId: someText, itemId: someText })

const SAYING = {
  person: someText,
  text: someText.max(LONGEST_TEXT, `is over ${LONGEST_TEXT} characters`).exactOptional(),
  attachments: z.array(ATTACHMENT).exactOptional(),
  files: z
    .array(z.union([someText, LIBRARY_FILE]))
    .max(MOST_FILES, `are over ${MOST_FILES}`)
    .exactOptional(),
  mention: z.boolean().exactOptional(),
  app: someText.exactOptional(),
  channel: someText.exactOptional(),
  replyTo: someText.exactOptional(),
}

const PRESSING = {
  person: someText,
  messageId: someText,
  verb: someText.exactOptional(),
  data: z.record(z.string(), z.unknown()).exactOptional(),
}

/** What is said in the team's channels and in the chats with the bot. */
export function registerConversationControls(app: Hono, turns: Turns): void {
  registerReading(app, turns)
  registerTyping(app, turns)
  app.post(
    '/_tenant/chat',
    control(async (context) => sayForControl(turns, await readControl(context, SAYING))),
  )
  app.post(
    '/_tenant/card-action',
    control(async (context) => pressForControl(turns, await readControl(context, PRESSING))),
  )
}

function registerTyping(app: Hono, { teams }: Turns): void {
  app.get(
    '/_tenant/typing',
    control(
      ({ req }) => {
        const person = findPerson(teams.kernel, req.query('person') ?? '')
        const bot = findApp(teams.kernel, req.query('app'))
        const place = req.query('channel') ?? teams.installations.chatWith(bot.appId, person.id)?.id ?? ''
        return { typing: teams.typing.isShown(place) }
      },
      ['person', 'channel', 'app'],
    ),
  )
}

function registerReading(app: Hono, { teams }: Turns): void {
  const { kernel, messages } = teams
  app.get(
    '/_tenant/channel',
    control(
      ({ req }) => {
        const named = req.query('person')
        const viewer = named === undefined ? undefined : findPerson(kernel, named).id
        const channels = kernel.content.team.channels.filter(({ id }) => id === (req.query('channel') ?? id))
        if (channels.length === 0) throw new ControlError(404, 'channelNotFound', 'There is no such channel.')
        const all = channels.flatMap((channel) => messages.list(channel.id)).filter(({ deleted }) => deleted === null)
        return all.toSorted((a, b) => Number(b.id) - Number(a.id)).map((message) => showMessage(teams, message, viewer))
      },
      ['person', 'channel'],
    ),
  )
  app.get(
    '/_tenant/chats/:person',
    control(
      ({ req }) => {
        const person = findPerson(kernel, req.param('person') ?? '')
        const chat = teams.installations.chatWith(findApp(kernel, req.query('app')).appId, person.id)
        const said = chat ? messages.list(chat.id).filter(({ deleted }) => deleted === null) : []
        return said.map((message) => showMessage(teams, message, person.id))
      },
      ['app'],
    ),
  )
}
