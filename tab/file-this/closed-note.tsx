import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { FolderButton } from './folder-button.tsx'

/** What is about people, or not yet public, comes by its own folder alone. */
export function ClosedNote({ title, url }: { title: string; url: string | null }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title}: what belongs to it is about people or not yet public, so it is not taken this way. Put it into its
        folder yourself.
      </MessageBarBody>
      {url !== null && (
        <MessageBarActions>
          <FolderButton href={url}>Open its folder in SharePoint</FolderButton>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
