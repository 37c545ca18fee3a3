import type { Kernel } from '../kernel/kernel.ts'
import { type FileUploads, openFileUploads } from './file-uploads.ts'
import { type Installations, openInstallations } from './installations.ts'
import { type MessageStore, openMessages } from './message-store.ts'
import { openSeenActivities, type SeenActivities } from './seen-activities.ts'
import { openSentFiles, type SentFiles } from './sent-files.ts'
import { openTyping, type Typing } from './typing.ts'

/** The state of Teams that the connector, the turns and the controls share. */
export type Teams = {
  kernel: Kernel
  messages: MessageStore
  installations: Installations
  seen: SeenActivities
  files: SentFiles
  uploads: FileUploads
  typing: Typing
}

export function openTeams(kernel: Kernel): Teams {
  const files = openSentFiles(kernel)
  return {
    kernel,
    messages: openMessages(kernel),
    installations: openInstallations(kernel),
    seen: openSeenActivities(kernel),
    files,
    uploads: openFileUploads(kernel, files),
    typing: openTyping(kernel),
  }
}
