import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useItem } from '../api/use-item.ts'
import { useInspection } from '../inspection-context.ts'
import { useFindingsStyles } from '../item/findings-styles.ts'

/** What should be put right first. It keeps nobody from handing in: whoever does decides. */
export function HandInFindings({ item }: { item: string }) {
  const styles = useFindingsStyles()
  const query = useItem(useInspection().id, item)
  const lines = query.data?.found.findings.filter(({ toMend }) => toMend).map(({ line }) => line) ?? []
  if (lines.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>To be put right first, if it can be</MessageBarTitle>
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </MessageBarBody>
    </MessageBar>
  )
}
