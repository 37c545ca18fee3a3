import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components'
import { TabFailure, tellFailure } from '../api/tab-failure.ts'
import { useFileThisStyles } from './file-this-styles.ts'
import { FolderButton } from './folder-button.tsx'
import type { Doings } from './use-filing.ts'

/** How far it is, what became of it, and what can be done then. */
export function FilingNote({ doings }: { doings: Doings }) {
  const { filing, stop, undo } = doings
  switch (filing.state) {
    case 'waiting':
      return null
    case 'under way':
      return <UnderWay what={filing.what} share={filing.share} onStop={stop} />
    case 'done':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{filing.filed.told}</MessageBarBody>
          <MessageBarActions>
            <FolderButton href={filing.filed.url}>Open the folder in SharePoint</FolderButton>
            <Button onClick={() => undo(filing.filed.id)}>Undo</Button>
          </MessageBarActions>
        </MessageBar>
      )
    case 'undone':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{filing.told}</MessageBarBody>
        </MessageBar>
      )
    case 'failed':
      return <Failed error={filing.error} onAgain={filing.again} />
    default:
      return filing satisfies never
  }
}

function UnderWay({ what, share, onStop }: { what: string; share: number | null; onStop: () => void }) {
  const styles = useFileThisStyles()
  // All of it has gone: now Waymark looks into it and puts it there.
  const isGoing = share !== null && share < 1
  return (
    <div>
      <Text as="p" className={styles.words}>
        {isGoing ? `Sending ${what}: ${Math.round(share * 100)}%` : `Putting ${what} in its place`}
      </Text>
      <ProgressBar aria-label={`Sending ${what}`} {...(isGoing && { value: share })} />
      {isGoing && <Button onClick={onStop}>Stop</Button>}
    </div>
  )
}

function Failed({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const folder = error instanceof TabFailure ? error.folder : undefined
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{tellFailure(error)}</MessageBarBody>
      <MessageBarActions>
        {folder === undefined ? (
          <Button onClick={onAgain}>Try again</Button>
        ) : (
          <FolderButton href={folder}>Open its folder in SharePoint</FolderButton>
        )}
      </MessageBarActions>
    </MessageBar>
  )
}
