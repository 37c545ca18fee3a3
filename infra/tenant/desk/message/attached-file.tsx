import { Link } from '@fluentui/react-components'
import { DocumentRegular } from '@fluentui/react-icons'
import type { Attachment } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { useAttachedFileStyles } from './attached-file-styles.ts'

/** A file that goes with a message; one in the library opens in Files. */
export const AttachedFile = ({ name = 'A file', contentUrl = '' }: Attachment) => {
  const styles = useAttachedFileStyles()
  const { info, openLink } = useDesk()
  const within = contentUrl.startsWith(`${info.site.webUrl}/`)
  return (
    <div className={styles.root}>
      <DocumentRegular aria-hidden className={styles.icon} />
      {within ? (
        <Link as="button" className={styles.name} onClick={() => openLink(contentUrl)}>
          {name}
        </Link>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
    </div>
  )
}
