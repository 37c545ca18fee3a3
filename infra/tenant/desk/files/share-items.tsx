import { MenuItem } from '@fluentui/react-components'
import { ChatRegular, PeopleCommunityRegular } from '@fluentui/react-icons'
import type { DriveItem } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { useShare } from './use-share.ts'

/** Where a file can be sent to. */
export const ShareItems = ({ item }: { item: DriveItem }) => {
  const { info, person } = useDesk()
  const share = useShare()
  return (
    <>
      {info.team.members.includes(person.id) && (
        <MenuItem icon={<PeopleCommunityRegular />} onClick={() => void share(item, 'channel')}>
          Post in the channel
        </MenuItem>
      )}
      {info.app.takesFiles && (
        <MenuItem icon={<ChatRegular />} onClick={() => void share(item, 'chat')}>
          Send to {info.app.botName}
        </MenuItem>
      )}
    </>
  )
}
