import type { EvidenceView } from '../../src/contract/evidence.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { EvidencePreview } from '../shared-area/release-preview.tsx'
import { FindingLines } from './finding-lines.tsx'
import { useEvidenceDeed } from './use-evidence-deed.ts'

interface ShareDialogProps {
  row: EvidenceView
  to: 'shared' | 'working'
  onClose: () => void
}

const WORDS = {
  shared: {
    title: 'Hand in',
    line: 'It moves into the shared area, where inspectors can open it from then on. Its reference goes along.',
    button: 'Hand in',
    sending: 'Handing in …',
  },
  working: {
    title: 'Move back to Working',
    line: 'Inspectors cannot open it any more; they may have read it already. Its reference goes along.',
    button: 'Move back',
    sending: 'Moving …',
  },
} as const

/** Asked before inspectors get to see a piece of evidence, or no longer do. */
export function ShareDialog({ row, to, onClose }: ShareDialogProps) {
  const deed = useEvidenceDeed()
  const words = WORDS[to]
  const { file } = row
  const back = to === 'shared' ? 'working' : 'shared'
  const send = () =>
    deed.mutate(
      { path: 'moves', body: { file, to }, back: { path: 'moves', body: { file, to: back } } },
      { onSuccess: onClose },
    )
  return (
    <DeedDialog
      title={`${words.title}: ${row.reference}`}
      line={words.line}
      button={words.button}
      sendingButton={words.sending}
      sending={deed.isPending}
      error={deed.error}
      onSend={send}
      onClose={onClose}
    >
      {to === 'shared' && (
        <>
          <FindingLines findings={row.findings} />
          <EvidencePreview file={file} />
        </>
      )}
    </DeedDialog>
  )
}
