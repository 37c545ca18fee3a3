import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { FileThis } from '../../src/contract/file-this.ts'
import { ClosedNote } from './closed-note.tsx'
import { DropZone } from './drop-zone.tsx'
import { FilingButtons } from './filing-buttons.tsx'
import { FilingNote } from './filing-note.tsx'
import { MessageFiles } from './message-files.tsx'
import { PlaceField } from './place-field.tsx'
import type { FileThisAbout } from './read-about.ts'
import { type Doings, isOpen } from './use-filing.ts'

interface FileThisFormProps {
  about: FileThisAbout & { readonly inspection: string }
  answer: FileThis
  doings: Doings
}

/** Where it belongs, then the way there: moved within the library where it lies in it, else by hand. */
export function FileThisForm({ about, answer, doings }: FileThisFormProps) {
  const { places } = answer
  const suggested = places.find(({ key, closed }) => key === about.suggested && !closed)?.key
  const [chosen, choose] = useState(suggested ?? '')
  const open = isOpen(doings.filing)
  const place = places.find(({ key }) => key === chosen)
  const pick = (key: string): void => {
    choose(key)
    if (doings.filing.state === 'failed') doings.startOver()
  }
  return (
    <>
      {doings.filing.state !== 'done' && (
        <PlaceField
          places={places}
          chosen={chosen}
          suggested={chosen !== '' && chosen === suggested && open}
          disabled={!open}
          onChoose={pick}
        />
      )}
      {place?.closed ? (
        <ClosedNote title={place.title} url={place.url} />
      ) : (
        <Ways key={chosen} about={about} answer={answer} place={place} doings={doings} />
      )}
      <FilingButtons doings={doings} />
    </>
  )
}

interface WaysProps extends FileThisFormProps {
  place: FileThis['places'][number] | undefined
}

/** The ways there, and how far it is. A place that is chosen anew begins without the refusal of the last. */
function Ways({ about, answer: { movable, largest }, place, doings }: WaysProps) {
  const [refused, refuse] = useState<string | null>(null)
  const { filing, moved, send, move } = doings
  const open = isOpen(filing)
  return (
    <>
      {open && (
        <MessageFiles
          movable={moved ? 0 : (movable?.count ?? 0)}
          unread={about.unread}
          disabled={place === undefined}
          onMove={() => about.held !== undefined && place && move(about.held, place.key)}
        />
      )}
      {open && (
        <DropZone
          waitsFor={place === undefined ? 'Choose first where it belongs.' : null}
          largest={largest}
          onFile={(file) => {
            refuse(null)
            if (place) send(file, place.key)
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
    </>
  )
}
