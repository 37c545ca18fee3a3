import type { Hono } from 'hono'
import { z } from 'zod'
import type { Turns } from '../connector/bot-turn.ts'
import { lookAtCard } from '../connector/look-at-card.ts'
import { REACTIONS } from '../connector/touch-activities.ts'
import { type Touch, touchMessage } from '../connector/touch-message.ts'
import { control } from './control.ts'
import { findMessage } from './find-message.ts'
import { findApp, findPerson } from './find-named.ts'
import { readControl, someText } from './read-control.ts'
import { checkTaken } from './say-control.ts'
import { toHeard } from './show-message.ts'

const WHICH = { person: someText, messageId: someText, app: someText.exactOptional() }

const TOUCHES = {
  edit: { text: someText },
  delete: {},
  react: { reaction: z.enum(REACTIONS) },
  unreact: { reaction: z.enum(REACTIONS) },
} as const

/** What people do to messages that are there: `POST /_tenant/message/edit` and so on, and `/look` at a card. */
export function registerMessageControls(app: Hono, turns: Turns): void {
  const { teams } = turns
  for (const [does, members] of Object.entries(TOUCHES)) {
    app.post(
      `/_tenant/message/${does}`,
      control(async (context) => {
        const { person: named, messageId, app: appId, ...rest } = await readControl(context, { ...WHICH, ...members })
        const person = findPerson(teams.kernel, named)
        const message = findMessage(teams, person, messageId)
        const bot = findApp(teams.kernel, message.byBot ? message.author : appId)
        const { answer, sent } = await touchMessage(turns, bot, person, message, { does, ...rest } as Touch)
        checkTaken(answer)
        return sent.map(toHeard)
      }),
    )
  }
  app.post(
    '/_tenant/message/look',
    control(async (context) => {
      const { person: named, messageId } = await readControl(context, { person: someText, messageId: someText })
      const person = findPerson(teams.kernel, named)
      const message = findMessage(teams, person, messageId)
      const bot = message.byBot ? message.author : message.said.via
      return bot === undefined ? [] : lookAtCard(turns, findApp(teams.kernel, bot), person, message)
    }),
  )
}
