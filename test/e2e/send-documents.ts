import { CHANNEL_ID, PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { makeDocument } from '../office/support/make-document.ts'
import { ask } from './ask.ts'
import type { Onlooker, Person } from './onlooker.ts'

const PAPER = new Uint8Array(makeDocument({ paragraphs: ['What we do well.'] }))

/** A card's form, as Teams would send it with what is chosen already. */
interface Form {
  readonly messageId: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Somebody sends a document to Waymark in their chat; gives the card that asks where it belongs. */
export async function sendDocument(see: Onlooker, tenantUrl: string, person: Person, name: string): Promise<Form> {
  const { id } = PEOPLE[person]
  const query = new URLSearchParams({ person: id, name })
  const file = await ask<{ id: string }>('POST', `${tenantUrl}/_tenant/files?${query}`, PAPER)
  await see.control('POST', '/chat', { person: id, files: [file.id] })
  return lastForm(see, person)
}

/** Somebody shows a file of the library in the channel, and opens "File this" on that message: gives its page's address. */
export async function openFileThis(see: Onlooker, person: Person, folder: string, name: string): Promise<URL> {
  const { id } = PEOPLE[person]
  const text = `Have a look at ${name}`
  const { id: itemId } = await see.put(`${folder}/${name}`, person, PAPER)
  const [beside] = await see.items(folder)
  const files = [{ driveId: beside?.parentReference.driveId, itemId }]
  await see.control('POST', '/chat', { person: id, text, files, channel: CHANNEL_ID, mention: false })
  const message = (await see.channel()).find(({ says }) => says.includes(text))
  const asked = { person: id, command: 'fileThis', messageId: message?.id }
  const { dialog } = await see.control<{ dialog: { url: string } }>('POST', '/extension/open', asked)
  return new URL(dialog.url)
}

async function lastForm(see: Onlooker, person: Person): Promise<Form> {
  const last = (await see.chat(person)).at(-1)
  const card = last?.card as { body?: { id?: string; value?: string }[]; actions?: { data: object }[] } | undefined
  const place = card?.body?.find(({ id }) => id === 'place')?.value
  return { messageId: last?.id ?? '', data: { ...card?.actions?.[0]?.data, ...(place !== undefined && { place }) } }
}
