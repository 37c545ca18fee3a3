import { useEffect } from 'react'
import type { Message } from '../api/shapes.ts'
import { lookAtMessage } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'

const refreshes = ({ attachments = [] }: Message): boolean =>
  attachments.some(({ content }) => typeof content === 'object' && content !== null && 'refresh' in content)

/** Who looks at a card that refreshes itself gets their own view of it, again after each edit, as in Teams. */
export const useLook = (message: Message): void => {
  const { person } = useDesk()
  const { id, edits } = message
  const wanted = refreshes(message)
  useEffect(() => {
    // Without its answer the shared card stays; Teams says nothing of it either.
    if (wanted && edits !== undefined) lookAtMessage(person.id, id).catch(() => undefined)
  }, [person.id, id, edits, wanted])
}
