import { useQuery } from '@tanstack/react-query'
import { releasePreview } from '../../src/contract/shared-area.ts'
import { tellFailure } from '../api/tab-failure.ts'
import { useApi } from '../api/use-api.ts'
import { useInspection } from '../inspection-context.ts'
import { useSharedAreaStyles } from './shared-area-styles.ts'
import { SharingFindings } from './sharing-findings.tsx'

/** Before a release: what will be visible, to whom, and what would be wrong with that. It keeps nobody from releasing. */
export function ReleasePreview({ item }: { item: string }) {
  return <Preview path="shared-area/release" of={{ item }} />
}

/** The same before a piece of evidence is handed in. */
export function EvidencePreview({ file }: { file: string }) {
  return <Preview path="evidence/release" of={{ file }} />
}

function Preview({ path: what, of }: { path: string; of: Readonly<Record<string, string>> }) {
  const styles = useSharedAreaStyles()
  const api = useApi()
  const path = `${what}?${new URLSearchParams({ inspection: useInspection().id, ...of }).toString()}`
  const query = useQuery({
    queryKey: ['release', path],
    queryFn: ({ signal }) => api({ path, shape: releasePreview, signal }),
    retry: false,
  })
  if (query.error) return <p className={styles.seen}>{tellFailure(query.error)}</p>
  if (!query.data) return <p className={styles.seen}>Looking who will be able to open it …</p>
  const { sentence, names, seen, findings } = query.data
  return (
    <div aria-live="polite">
      <p className={styles.words}>{sentence}</p>
      {names.length > 0 && <p className={styles.seen}>{names.join(', ')}</p>}
      <p className={styles.seen}>{seen ?? 'SharePoint does not say just now who can open it.'}</p>
      <SharingFindings findings={findings} />
    </div>
  )
}
