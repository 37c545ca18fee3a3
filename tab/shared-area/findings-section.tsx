import type { SharingFindingView } from '../../src/contract/shared-area.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { Section } from '../shell/section.tsx'
import { SharingFindings } from './sharing-findings.tsx'

export function FindingsSection({ findings }: { findings: readonly SharingFindingView[] }) {
  return (
    <Section title="To see to">
      {findings.length === 0 ? <EmptyNote>{WELL}</EmptyNote> : <SharingFindings findings={findings} />}
    </Section>
  )
}

const WELL = 'Nothing lies open that ought not to, as far as SharePoint tells.'
