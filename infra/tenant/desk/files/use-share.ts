import { useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { sendChat } from '../api/tenant.ts'
import { useShowOutcome } from '../dialog/dialog-context.ts'
import { useDesk } from '../link/desk-context.ts'
import { goTo } from '../link/use-place.ts'

/** Puts a file of the library into a message of the person's, and shows it where it went. */
export const useShare = () => {
  const { info, person } = useDesk()
  const show = useShowOutcome()
  const queries = useQueryClient()
  return async (item: DriveItem, pane: 'channel' | 'chat'): Promise<void> => {
    const where = pane === 'channel' ? { channel: info.team.channel.id, mention: false } : {}
    const files = [{ driveId: info.drive.id, itemId: item.id }]
    try {
      await sendChat(person.id, { ...where, files })
      goTo({ pane })
    } catch (error) {
      show({ outcome: { message: sayProblem(error) }, where: {}, submit: async () => ({ closed: true }) })
    }
    await queries.invalidateQueries()
  }
}
