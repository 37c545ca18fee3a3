import type { PersonContent } from '../content.ts'
import { deliverWithin, newId, occasionOf, type TurnResult, type Turns } from './bot-turn.ts'
import { ConnectorError } from './connector-error.ts'
import { type Consent, FILE_CONSENT } from './file-cards.ts'
import type { Bot } from './find-bot.ts'
import type { Message } from './message-store.ts'
import { clientInfo, envelope } from './occasion.ts'
import { placeOf } from './place-of.ts'
import { uploadAddressOf, webAddressOf } from './sent-file-address.ts'

/** A person lets the bot put the file into their OneDrive, or does not; the bot is told where to (msteams-docs bots-filesv4). */
export async function answerConsent(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  isAccepted: boolean,
): Promise<TurnResult> {
  const card = message.said.attachments?.find(({ contentType }) => contentType === FILE_CONSENT)
  if (!card) throw new ConnectorError(404, 'CardNotFound', 'The message asks for no consent.')
  const { acceptContext, declineContext } = card.content as Consent
  const value = isAccepted
    ? { action: 'accept', context: acceptContext, uploadInfo: openUpload(turns, person, card.name ?? '') }
    : { action: 'decline', context: declineContext }
  const place = placeOf(message)
  const common = envelope(occasionOf(turns, bot, person, place), newId())
  const invoke = { type: 'invoke', name: 'fileConsent/invoke', ...common, replyToId: message.id }
  const activity = { ...invoke, value: { type: 'fileUpload', ...value }, entities: [clientInfo] }
  return deliverWithin(turns, bot, activity, place, { attempts: 1 })
}

function openUpload({ teams }: Turns, person: PersonContent, name: string) {
  const upload = teams.uploads.open(person.id, name)
  return {
    contentUrl: webAddressOf(teams.kernel, upload),
    name,
    uploadUrl: uploadAddressOf(teams.kernel, upload),
    uniqueId: upload.id,
    fileType: name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '',
  }
}
