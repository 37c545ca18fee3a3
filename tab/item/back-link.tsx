import { Link } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { hashOf } from '../place/place.ts'
import { useItemPageStyles } from './item-page-styles.ts'

export function BackLink() {
  const styles = useItemPageStyles()
  return (
    <nav aria-label="Back">
      <Link className={styles.back} href={hashOf({ page: 'overview' })}>
        <ArrowLeftRegular aria-hidden /> Overview
      </Link>
    </nav>
  )
}
