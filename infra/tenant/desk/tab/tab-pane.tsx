import { Spinner } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useDesk } from '../link/desk-context.ts'
import { goTo } from '../link/use-place.ts'
import { HiddenText } from '../shell/hidden-text.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import type { PageReport } from './host-protocol.ts'
import { makeTabContext } from './tab-context.ts'
import { useTabPaneStyles } from './tab-pane-styles.ts'
import { useConsent } from './use-consent.ts'
import { useTabHost } from './use-tab-host.ts'
import { useThemeNews } from './use-theme-news.ts'

export const TabPane = ({ subPage }: { subPage: string | undefined }) => {
  const styles = useTabPaneStyles()
  const { info, person, theme, openLink } = useDesk()
  const title = `${info.app.tabName ?? info.app.name} tab`
  usePageTitle(title)
  const frame = useRef<HTMLIFrameElement>(null)
  const [report, setReport] = useState<PageReport>()
  const origin = new URL(info.app.tabUrl, location.href).origin
  const consent = useConsent()
  useTabHost(frame, origin, {
    context: () => makeTabContext({ info, person, theme, subPage }),
    signIn: consent.signIn,
    navigate: (to) => goTo(to ? { pane: 'tab', subPage: to } : { pane: 'tab' }),
    openLink,
    report: setReport,
  })
  useThemeNews(frame, origin, theme)
  return (
    <div className={styles.root}>
      <HiddenText as="h1">{title}</HiddenText>
      <TabReport report={report} name={info.app.name} />
      {consent.asked && <ConsentDialog answer={consent.answer} />}
      <iframe ref={frame} className={styles.frame} src={info.app.tabUrl} title={title} />
    </div>
  )
}

const TabReport = ({ report, name }: { report: PageReport | undefined; name: string }) => {
  const styles = useTabPaneStyles()
  if (report === undefined) return <Spinner className={styles.waiting} label={`Waiting for ${name}`} />
  if (report.is === 'failed') return <ProblemBar title={`${name} says that it cannot be shown`} text={report.why} />
  if (report.is === 'unknown') {
    return <ProblemBar title={`${name} asked for something that the desk does not do`} text={report.func} />
  }
  return null
}
