import { FluentProvider } from '@fluentui/react-components'
import { useEffect } from 'react'
import { DeedToaster } from './deeds/deed-toaster.tsx'
import { FileThisPage } from './file-this/file-this-page.tsx'
import { useHost } from './host-context.ts'
import { followDeepLink } from './place/follow-deep-link.ts'
import { keepFocus } from './place/keep-focus.ts'
import { usePlace } from './place/use-place.ts'
import { SetupPage } from './setup/setup-page.tsx'
import { CrashBoundary } from './shell/crash-boundary.tsx'
import { useFrameStyles } from './shell/frame-styles.ts'
import { InspectionPages } from './shell/inspection-pages.tsx'
import { themeNamed } from './theme/themes.ts'
import { useThemeName } from './theme/use-theme-name.ts'

/** Everything that is shown inside Teams, in its theme. */
export function InHost() {
  const host = useHost()
  const styles = useFrameStyles()
  const theme = themeNamed(useThemeName(host))
  useEffect(() => {
    followDeepLink(host.subPage)
    host.tellShown()
  }, [host])
  useEffect(keepFocus, [])
  return (
    <FluentProvider theme={theme}>
      <div className={styles.root}>
        <CrashBoundary onCrash={host.tellFailed}>
          <Page />
          <DeedToaster />
        </CrashBoundary>
      </div>
    </FluentProvider>
  )
}

function Page() {
  const place = usePlace()
  switch (place.page) {
    case 'setup':
      return <SetupPage />
    case 'file-this':
      return <FileThisPage />
    default:
      return <InspectionPages place={place} />
  }
}
