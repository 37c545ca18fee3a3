import { mergeClasses } from '@fluentui/react-components'
import { InfoRegular, WarningRegular } from '@fluentui/react-icons'
import type { SharingFindingView } from '../../src/contract/shared-area.ts'
import { HiddenText } from '../shell/hidden-text.tsx'
import { OutLink } from '../shell/out-link.tsx'
import { useSharedAreaStyles } from './shared-area-styles.ts'

/** What to see to, what is exposed marked by icon and word. */
export function SharingFindings({ findings }: { findings: readonly SharingFindingView[] }) {
  const styles = useSharedAreaStyles()
  return (
    <ul className={styles.findings}>
      {findings.map(({ line, exposed, url }) => (
        <li key={line} className={styles.finding}>
          <span className={mergeClasses(styles.mark, exposed && styles.exposed)}>
            {exposed ? <WarningRegular aria-hidden /> : <InfoRegular aria-hidden />}
          </span>
          <p className={styles.words}>
            {exposed && <HiddenText>Exposed: </HiddenText>}
            {line}
            {url && (
              <>
                {' '}
                <OutLink href={url} name={`Open in SharePoint: ${line}`}>
                  Open in SharePoint
                </OutLink>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
