import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons'
import type { SharedArea } from '../../src/contract/shared-area.ts'
import { tellFailure } from '../api/tab-failure.ts'
import { usePageIntroStyles } from '../shell/page-intro-styles.ts'
import { useSharedAreaStyles } from './shared-area-styles.ts'
import { useLook } from './use-look.ts'

/** The one sentence, when it was true, and the button that looks again. */
export function LookIntro({ report }: Pick<SharedArea, 'report'>) {
  const styles = useSharedAreaStyles()
  const intro = usePageIntroStyles()
  const look = useLook()
  const button = report ? 'Look again' : 'Look now'
  return (
    <>
      <div className={intro.root}>
        <div>
          <p className={intro.sentence}>{report ? report.sentence : FIRST}</p>
          {report && (
            <p
              className={styles.seen}
            >{`As it was at ${report.at}, by what SharePoint tells Waymark.${report.overtaken ? OVERTAKEN : ''}`}</p>
          )}
        </div>
        <Button
          appearance={report ? 'secondary' : 'primary'}
          icon={<EyeRegular />}
          disabledFocusable={look.isPending}
          onClick={() => look.mutate()}
        >
          {look.isPending ? 'Looking …' : button}
        </Button>
      </div>
      {look.error && (
        <MessageBar intent="error" layout="multiline" className={styles.failed}>
          <MessageBarBody>{tellFailure(look.error)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

const OVERTAKEN = ' Files have come, gone or changed since: look again.'

const FIRST =
  'Nobody has looked yet. Waymark walks through both areas and asks SharePoint who can open them: what the inspection team can see, drafts that lie open by mistake, and links that would fail for them.'
