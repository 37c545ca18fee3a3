import type { Kernel } from '../kernel/kernel.ts'
import { openWords, sealWords } from '../kernel/sealed-words.ts'
import type { SentFile } from './sent-files.ts'

/** "A download URL is valid only for a few minutes" (msteams-docs bots-filesv4). */
const LIFETIME_MS = 10 * 60_000

/** Where the file is seen in a browser by who may see it; an app has no right there. */
export function webAddressOf({ content }: Kernel, { person, name }: Pick<SentFile, 'person' | 'name'>): string {
  const hostname = content.sites[0]?.hostname ?? ''
  const folder = 'Documents/Microsoft Teams Chat Files'
  return encodeURI(`https://${hostname.replace('.', '-my.')}/${homeOf(content, person)}/${folder}/`).concat(
    encodeURIComponent(name),
  )
}

/** Where the bot gets its bytes, with no token and not for long; from iOS it is the address of a page (Microsoft-Teams-Samples#1314). */
export function downloadAddressOf(kernel: Kernel, file: SentFile): string {
  const { signInUrl, settings, clock, content } = kernel
  const home = homeOf(content, file.person)
  if (file.client === 'ios') return `${signInUrl}/:u:/g/${home}/${file.id}`
  const tempauth = sealWords(settings, `${file.id}|${clock.now() + LIFETIME_MS}`)
  const query = new URLSearchParams({ UniqueId: file.id, Translate: 'false', tempauth, ApiVersion: '2.0' })
  return `${signInUrl}/${home}/_layouts/15/download.aspx?${query}`
}

/** Where a bot puts the bytes of a file that the person agreed to; whoever has the address may. */
export function uploadAddressOf(
  { signInUrl, content }: Kernel,
  { id, person }: Pick<SentFile, 'id' | 'person'>,
): string {
  return `${signInUrl}/${homeOf(content, person)}/_api/v2.0/uploads/${id}`
}

/** The id of the file that an address lets one download; undefined when its time is over or it is forged. */
export function readTicket({ settings, clock }: Kernel, tempauth: string): string | undefined {
  const [id, expires] = (openWords(settings, tempauth) ?? '').split('|')
  return Number(expires) >= clock.now() ? id : undefined
}

function homeOf({ people }: Kernel['content'], id: string): string {
  const mail = people.find((person) => person.id === id)?.mail ?? id
  return `personal/${mail.replace(/[^\w]/g, '_')}`
}
