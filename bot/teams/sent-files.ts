import { asData, asWords } from './as-data.ts'
import type { IncomingActivity } from './incoming-activity.ts'
import type { SentFile } from './turn.ts'

const FILE = 'application/vnd.microsoft.teams.file.download.info'

/** Files as Teams hands them to a bot (learn.microsoft.com: bots-filesv4); the message's own text comes as an attachment too. */
export function sentFiles({ attachments = [] }: IncomingActivity): readonly SentFile[] {
  return attachments
    .filter(({ contentType }) => contentType === FILE)
    .map(({ name, content }) => {
      const { downloadUrl, fileType } = asData(content) ?? {}
      return { name: asWords(name), extension: asWords(fileType).toLowerCase(), downloadUrl: asWords(downloadUrl) }
    })
    .filter(({ name, downloadUrl }) => name !== '' && downloadUrl !== '')
}
