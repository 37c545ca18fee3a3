import { Button, Text } from '@fluentui/react-components'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { useFileThisStyles } from './file-this-styles.ts'

interface MessageFilesProps {
  /** Those that lie in the inspection's library and may be moved there. */
  movable: number
  /** Those that Waymark cannot read, or that have to stay where they lie. */
  unread: number
  disabled: boolean
  onMove: () => void
}

/** What can be done with the files of the message itself. */
export function MessageFiles({ movable, unread, disabled, onMove }: MessageFilesProps) {
  const styles = useFileThisStyles()
  return (
    <>
      {movable > 0 && (
        <div className={styles.row}>
          <Text as="p">
            {inFigures(movable, 'file')} of the message {movable === 1 ? 'lies' : 'lie'} in the inspection’s library.
          </Text>
          <Button appearance="primary" disabledFocusable={disabled} onClick={onMove}>
            Move {them(movable)} there
          </Button>
        </div>
      )}
      {unread > 0 && (
        <Text as="p">
          {inFigures(unread, 'file')} of the message cannot be taken from where {unread === 1 ? 'it lies' : 'they lie'}:
          Waymark reads the inspection’s own library alone, and leaves what has to stay there. Save {them(unread)} to
          your computer and drop {them(unread)} here.
        </Text>
      )}
    </>
  )
}

function them(count: number): string {
  return count === 1 ? 'it' : 'them'
}
