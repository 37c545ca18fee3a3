import type { Kernel } from '../kernel/kernel.ts'

/** A client shows it until a message comes, and no longer than this. */
const SHOWN_MS = 10_000

export type Typing = ReturnType<typeof openTyping>

/** In which conversations a bot is seen typing: nothing that would outlive a restart. */
export function openTyping({ changes, clock }: Kernel) {
  const since = new Map<string, number>()
  const tell = (conversation: string) => changes.emit({ resource: `typing/${conversation}`, changeType: 'updated' })
  return {
    begin(conversation: string) {
      since.set(conversation, clock.now())
      tell(conversation)
    },
    end(conversation: string) {
      if (since.delete(conversation)) tell(conversation)
    },
    isShown: (conversation: string) => clock.now() - (since.get(conversation) ?? 0) < SHOWN_MS,
  }
}
