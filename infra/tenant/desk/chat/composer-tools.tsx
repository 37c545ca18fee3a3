import { Caption1, Checkbox } from '@fluentui/react-components'
import { SearchPopover } from '../extension/search-popover.tsx'
import { useDesk } from '../link/desk-context.ts'
import { AttachButton } from './attach-button.tsx'
import { useChatStyles } from './chat-styles.ts'
import type { Composed } from './composed.ts'

interface Props {
  words: Composed
  change: (words: Composed) => void
  channel: string | undefined
}

/** What can be put into a message besides its words; files and a card do not go together. */
export const ComposerTools = ({ words, change, channel }: Props) => {
  const styles = useChatStyles()
  const { info } = useDesk()
  const { files, result, mention } = words
  const mayAttach = result === undefined && (channel !== undefined || info.app.takesFiles)
  return (
    <div className={styles.tools}>
      {mayAttach && <AttachButton add={(added) => change({ ...words, files: [...files, ...added] })} />}
      {files.length === 0 && (
        <SearchPopover choose={(chosen) => change({ ...words, result: chosen })} channel={channel} />
      )}
      {channel !== undefined && result === undefined && (
        <Checkbox
          label={<Caption1>Mention {info.app.botName}</Caption1>}
          checked={mention}
          onChange={(_event, { checked }) => change({ ...words, mention: checked === true })}
        />
      )}
    </div>
  )
}
