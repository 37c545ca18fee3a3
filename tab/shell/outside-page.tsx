import { Button, FluentProvider, Link, mergeClasses, Text, Title2 } from '@fluentui/react-components'
import { preferredTheme } from '../theme/themes.ts'
import { useFrameStyles } from './frame-styles.ts'
import { useOutsideStyles } from './outside-styles.ts'

/** Shown where no Teams is around the page, or it does not answer. */
export function OutsidePage() {
  const frame = useFrameStyles()
  const styles = useOutsideStyles()
  return (
    <FluentProvider theme={preferredTheme()}>
      <main className={mergeClasses(frame.root, styles.root)}>
        <Title2 as="h1">Open Waymark in Microsoft Teams</Title2>
        <Text as="p" block>
          This page shows an inspection to the people who have a seat in it, and Teams is where it learns who you are.
          Open the inspection’s channel in Teams, then its tab.
        </Text>
        <Text as="p" block>
          If you are in Teams already, it has not answered in time.
        </Text>
        <div className={styles.ways}>
          <Button appearance="primary" onClick={() => location.reload()}>
            Try again
          </Button>
          <Link href="https://teams.microsoft.com/" target="_blank" rel="noreferrer">
            Open Microsoft Teams
          </Link>
        </div>
      </main>
    </FluentProvider>
  )
}
