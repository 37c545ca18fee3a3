import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { FileThis } from '../../src/contract/file-this.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { useHost } from '../host-context.ts'
import { DropZone } from './drop-zone.tsx'
import { useFileThisStyles } from './file-this-styles.ts'
import { FilingNote } from './filing-note.tsx'
import { FolderButton } from './folder-button.tsx'
import { PlaceField } from './place-field.tsx'
import type { FileThisAbout } from './read-about.ts'
import { useFiling } from './use-filing.ts'

interface FileThisFormProps {
  about: FileThisAbout & { readonly inspection: string }
  answer: FileThis
}

/** Where it belongs, then the way there: moved within the library where it lies in it, else by hand. */
export function FileThisForm({ about, answer: { places, movable, largest } }: FileThisFormProps) {
  const styles = useFileThisStyles()
  const { closeDialog } = useHost()
  const suggested = places.find(({ key, closed }) => key === about.suggested && !closed)?.key
  const [chosen, choose] = useState(suggested ?? '')
  const [refused, refuse] = useState<string | null>(null)
  const [moved, noteMoved] = useState(false)
  const doings = useFiling(about.inspection)
  const { filing, send, move, startOver } = doings
  const place = places.find(({ key }) => key === chosen)
  const busy = filing.state === 'under way'
  const over = filing.state === 'done'
  const open = place !== undefined && !place.closed

  const pick = (key: string): void => {
    choose(key)
    refuse(null)
    if (filing.state === 'failed') startOver()
  }
  return (
    <>
      <PlaceField
        places={places}
        chosen={chosen}
        suggested={chosen !== '' && chosen === suggested}
        disabled={busy || over}
        onChoose={pick}
      />
      {place?.closed && <ClosedNote title={place.title} url={place.url} />}
      {movable && !over && !moved && (
        <Movable
          count={movable.count}
          disabled={!open || busy}
          onMove={() => about.held !== undefined && move(about.held, chosen)}
        />
      )}
      {about.unread > 0 && !over && (
        <Text as="p">
          {inFigures(about.unread, 'file')} of the message cannot be read by Waymark: it sees the inspection’s own
          library alone. Save {about.unread === 1 ? 'it' : 'them'} to your computer and drop{' '}
          {about.unread === 1 ? 'it' : 'them'} here.
        </Text>
      )}
      {!busy && !over && (
        <DropZone
          waitsFor={waitsFor(place)}
          largest={largest}
          onFile={(file) => {
            refuse(null)
            send(file, chosen)
          }}
          onRefuse={refuse}
        />
      )}
      <div role="status">
        {refused !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{refused}</MessageBarBody>
          </MessageBar>
        )}
        <FilingNote doings={doings} />
      </div>
      <div className={styles.row}>
        {over && (
          <Button
            onClick={() => {
              if (filing.filed.id === about.held) noteMoved(true)
              startOver()
            }}
          >
            File another
          </Button>
        )}
        {closeDialog && !busy && (
          <Button appearance={over ? 'primary' : 'secondary'} onClick={closeDialog}>
            Close
          </Button>
        )}
      </div>
    </>
  )
}

function waitsFor(place: FileThis['places'][number] | undefined): string | null {
  if (place === undefined) return 'Choose first where it belongs.'
  return place.closed ? 'Nothing for this one is taken here.' : null
}

function ClosedNote({ title, url }: { title: string; url: string | null }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title}: what belongs to it is about people or not yet public, so it is not taken this way. Put it into its
        folder yourself.
      </MessageBarBody>
      {url !== null && (
        <MessageBarActions>
          <FolderButton href={url}>Open its folder</FolderButton>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

function Movable({ count, disabled, onMove }: { count: number; disabled: boolean; onMove: () => void }) {
  const styles = useFileThisStyles()
  const lies = count === 1 ? 'lies' : 'lie'
  return (
    <div className={styles.row}>
      <Text as="p">
        {inFigures(count, 'file')} of the message {lies} in the inspection’s library.
      </Text>
      <Button appearance="primary" disabledFocusable={disabled} onClick={onMove}>
        Move {count === 1 ? 'it' : 'them'} there
      </Button>
    </div>
  )
}
