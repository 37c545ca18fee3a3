import { Button } from '@fluentui/react-components'
import { useEvidencePageStyles } from './evidence-page-styles.ts'

interface PagerProps {
  page: number
  pages: number
  onTurn: (page: number) => void
}

export function Pager({ page, pages, onTurn }: PagerProps) {
  const styles = useEvidencePageStyles()
  if (pages === 1) return null
  return (
    <nav className={styles.pager} aria-label="Pages of the list">
      <Button disabledFocusable={page === 1} onClick={() => onTurn(page - 1)}>
        Previous
      </Button>
      <span>{`Page ${page} of ${pages}`}</span>
      <Button disabledFocusable={page === pages} onClick={() => onTurn(page + 1)}>
        Next
      </Button>
    </nav>
  )
}
