import { Spinner } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { DialogFrame } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { ConsentDialog } from '../tab/consent-dialog.tsx'
import type { PageReport } from '../tab/host-protocol.ts'
import { makeTabContext } from '../tab/tab-context.ts'
import { useConsent } from '../tab/use-consent.ts'
import { useTabHost } from '../tab/use-tab-host.ts'
import { useThemeNews } from '../tab/use-theme-news.ts'
import { useOutcomeDialogStyles } from './outcome-dialog-styles.ts'
import { toPixels } from './to-pixels.ts'

interface Props {
  dialog: DialogFrame
  url: string
  answer: (data: unknown) => void
  close: () => void
}

/** A page of the app's in a dialog; it hands in its answer through teams-js, or nothing, which closes it. */
export const DialogPage = ({ dialog, url, answer, close }: Props) => {
  const styles = useOutcomeDialogStyles()
  const { info, person, theme, openLink } = useDesk()
  const frame = useRef<HTMLIFrameElement>(null)
  const [report, setReport] = useState<PageReport>()
  const { origin } = new URL(url)
  const consent = useConsent()
  useTabHost(frame, origin, {
    context: () => makeTabContext({ info, person, theme, frameContext: 'task' }),
    signIn: consent.signIn,
    navigate: () => undefined,
    openLink,
    report: setReport,
    submit: (data) => (data === undefined || data === null ? close() : answer(data)),
  })
  useThemeNews(frame, origin, theme)
  return (
    <div className={styles.page}>
      {report === undefined && <Spinner label={`Waiting for ${info.app.name}`} />}
      {report?.is === 'failed' && <ProblemBar title={`${info.app.name} cannot show this`} text={report.why} />}
      {report?.is === 'unknown' && <ProblemBar title="The desk does not do this" text={report.func} />}
      {consent.asked && <ConsentDialog answer={consent.answer} />}
      <iframe
        ref={frame}
        className={styles.frame}
        style={{ height: toPixels('height', dialog.height) }}
        src={url}
        title={dialog.title || info.app.name}
      />
    </div>
  )
}
