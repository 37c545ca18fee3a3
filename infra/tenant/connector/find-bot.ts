import type { AppContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'

export type Bot = AppContent & { messagingEndpoint: string }

/** The app meant: by its client id, or the only kind there is when none is named, one with a bot. */
export function findBot({ content }: Kernel, appId?: string): Bot | undefined {
  const bots = content.apps.filter((app): app is Bot => !!app.messagingEndpoint)
  return appId === undefined ? bots[0] : bots.find((app) => app.appId === appId)
}
