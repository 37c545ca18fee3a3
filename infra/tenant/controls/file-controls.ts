import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { answerConsent } from '../connector/answer-consent.ts'
import type { Turns } from '../connector/bot-turn.ts'
import { webAddressOf } from '../connector/sent-file-address.ts'
import type { FileClient } from '../connector/sent-files.ts'
import { control } from './control.ts'
import { badControl, ControlError } from './control-error.ts'
import { findPerson } from './find-named.ts'
import { findCard } from './press-control.ts'
import { readControl, someText } from './read-control.ts'
import { checkTaken } from './say-control.ts'
import { toHeard } from './show-message.ts'

const MOST_BYTES = 300 * 1024 * 1024
const CLIENTS: readonly string[] = ['desktop', 'ios']

/**
 * `POST /_tenant/files?person=&name=`: puts the body into the person's own OneDrive, as Teams does with what is dropped
 * on a chat; `files` of `/_tenant/chat` then takes the id that is answered.
 */
export function registerFileControls(app: Hono, turns: Turns): void {
  registerConsent(app, turns)
  const { kernel, files } = turns.teams
  app.post(
    '/_tenant/files',
    control(
      async (context) => {
        const person = findPerson(kernel, readQuery(context, 'person')).id
        const name = readQuery(context, 'name')
        if (/["*:<>?/\\|]/.test(name)) throw badControl(`'${name}' is no name of a file.`)
        const client = context.req.query('client') ?? 'desktop'
        if (!CLIENTS.includes(client)) throw badControl(`'client' is ${CLIENTS.join(' or ')}.`)
        const file = files.add({ person, name, client: client as FileClient }, await readBytes(context))
        return { id: file.id, name, size: file.size, contentUrl: webAddressOf(kernel, file) }
      },
      ['person', 'name', 'client'],
    ),
  )
}

/** `POST /_tenant/file-consent`: what a person presses on a card by which a bot offers a file. */
function registerConsent(app: Hono, turns: Turns): void {
  const { teams } = turns
  app.post(
    '/_tenant/file-consent',
    control(async (context) => {
      const members = { person: someText, messageId: someText, accepted: z.boolean() }
      const { person: named, messageId, accepted } = await readControl(context, members)
      const person = findPerson(teams.kernel, named)
      const { message, bot } = findCard(teams, person, messageId)
      const { answer, sent } = await answerConsent(turns, bot, person, message, accepted)
      checkTaken(answer)
      return sent.map(toHeard)
    }),
  )
}

function readQuery(context: Context, name: string): string {
  const value = context.req.query(name)
  if (value !== undefined && value.trim() !== '') return value
  throw badControl(`The query option '${name}' is missing.`)
}

async function readBytes({ req }: Context): Promise<Uint8Array> {
  const announced = Number(req.header('content-length') ?? 0)
  const bytes = announced > MOST_BYTES ? undefined : new Uint8Array(await req.arrayBuffer())
  if (bytes && bytes.length <= MOST_BYTES) return bytes
  throw new ControlError(413, 'tooLarge', `A file has ${MOST_BYTES} bytes at most.`)
}
