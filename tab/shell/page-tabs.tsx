import { mergeClasses } from '@fluentui/react-components'
import { hashOf, type Place, type WholePage } from '../place/place.ts'
import { usePageTabsStyles } from './page-tabs-styles.ts'

/** The pages that a person goes to by themselves, as they are used most. */
const TABS: readonly { readonly page: WholePage; readonly title: string }[] = [
  { page: 'overview', title: 'Overview' },
  { page: 'evidence', title: 'Evidence' },
  { page: 'records', title: 'Records' },
  { page: 'shared', title: 'What inspectors see' },
  { page: 'folders', title: 'Folders' },
  { page: 'messages', title: 'Messages' },
]

/** On every page, the way to the others. */
export function PageTabs({ place }: { place: Place }) {
  const styles = usePageTabsStyles()
  return (
    <nav className={styles.root} aria-label="Pages">
      {TABS.map(({ page, title }) => (
        <a
          key={page}
          className={mergeClasses(styles.tab, place.page === page && styles.shown)}
          href={hashOf({ page })}
          aria-current={place.page === page ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  )
}
