import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { Message } from '../api/shapes.ts'
import { openAction, submitAction } from '../api/tenant.ts'
import { useShowOutcome } from '../dialog/dialog-context.ts'
import { useDesk } from '../link/desk-context.ts'

interface Props {
  message: Message
  /** Absent: it stands in the chat with the bot. */
  channel?: string
}

/** What the app offers to do with a message; nothing where it offers nothing. */
export const MessageMenu = ({ message, channel }: Props) => {
  const { info, person } = useDesk()
  const show = useShowOutcome()
  const actions = info.app.commands.filter(({ type, context = [] }) => type === 'action' && context.includes('message'))
  const opening = useMutation({ mutationFn: (command: string) => openAction(person.id, command, message.id) })
  if (actions.length === 0) return null
  const where = channel === undefined ? {} : { channel, replyTo: message.replyTo ?? message.id }
  const open = async (command: string): Promise<void> => {
    const outcome = await opening.mutateAsync(command).catch((error) => ({ message: sayProblem(error) }))
    show({ outcome, where, submit: (data) => submitAction(person.id, command, message.id, data) })
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          aria-label="More for this message"
          icon={opening.isPending ? <Spinner size="extra-tiny" /> : <MoreHorizontalRegular />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map(({ id, title, description }) => (
            <MenuItem key={id} subText={description ?? null} onClick={() => void open(id)}>
              {`${title} (${info.app.name})`}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
