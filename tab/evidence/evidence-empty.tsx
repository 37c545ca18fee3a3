import { Button } from '@fluentui/react-components'
import type { EvidenceAnswer } from '../../src/contract/evidence.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { OutLink } from '../shell/out-link.tsx'

/** Nothing there yet, or nothing of what was asked for. */
export function EvidenceEmpty({
  answer: { all, folderUrl },
  onClear,
}: {
  answer: EvidenceAnswer
  onClear: () => void
}) {
  if (all > 0) {
    return (
      <EmptyNote>
        No evidence is like that. <Button onClick={onClear}>Show all</Button>
      </EmptyNote>
    )
  }
  return (
    <EmptyNote>
      Each file that somebody puts into a folder of the evidence log appears here within a minute or two, with a
      reference of its own.{' '}
      {folderUrl !== null && <OutLink href={folderUrl}>Open the evidence log in SharePoint</OutLink>}
    </EmptyNote>
  )
}
