import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components'
import type { EvidenceHistory as History } from '../../src/contract/evidence.ts'
import { tellFailure } from '../api/tab-failure.ts'
import { UndoRow } from '../deeds/undo-row.tsx'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useEditStyles } from './edit-styles.ts'
import { useHistory } from './use-evidence.ts'
import { newKey, useEvidenceDeed } from './use-evidence-deed.ts'

type Change = History['changes'][number]

interface HistoryProps {
  file: string
  onUndone: () => void
}

const STATES: Readonly<Record<Change['state'], string>> = {
  written: '',
  waiting: ' · waits to be written',
  locked: ' · waits until the file is closed',
  conflict: ' · two values: choose one above',
  dropped: ' · the other value was chosen',
  refused: ' · refused by SharePoint',
}

/** Who changed what, newest first; each change can be taken back. */
export function EvidenceHistory({ file, onUndone }: HistoryProps) {
  return (
    <Accordion collapsible>
      <AccordionItem value="history">
        <AccordionHeader>History</AccordionHeader>
        <AccordionPanel>
          <Changes file={file} onUndone={onUndone} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}

function Changes({ file, onUndone }: HistoryProps) {
  const styles = useEditStyles()
  const { data, error } = useHistory(file)
  if (data === undefined) return <p className={styles.hint}>{error ? tellFailure(error) : 'One moment …'}</p>
  if (data.changes.length === 0) return <p className={styles.hint}>Nobody has changed anything yet.</p>
  return (
    <ul className={styles.history}>
      {data.changes.map((change) => (
        <ChangeLine key={change.change} change={change} onUndone={onUndone} />
      ))}
    </ul>
  )
}

function ChangeLine({ change, onUndone }: Pick<HistoryProps, 'onUndone'> & { change: Change }) {
  const toasts = useDeedToasts()
  const deed = useEvidenceDeed()
  const undo = () =>
    deed.mutate(
      { path: 'undo', body: { change: change.change, key: newKey() } },
      { onSuccess: onUndone, onError: toasts.refuse },
    )
  return (
    <UndoRow
      what={`${change.title}: ${change.from} → ${change.to}`}
      facts={`${change.by}, ${change.when}${STATES[change.state]}`}
      about={`${change.title}, ${change.by}, ${change.when}`}
      onUndo={change.mayUndo ? undo : null}
      busy={deed.isPending}
    />
  )
}
