import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { HandOutAnswer } from '../../src/contract/hand-out.ts'
import { useHandOutStyles } from './hand-out-styles.ts'
import { useChooseLog } from './use-hand-out.ts'

interface LogQuestionProps {
  question: NonNullable<HandOutAnswer['question']>
  /** Waymark's own, which lies beside it. */
  log: HandOutAnswer['log']
}

/** A person wrote into the log: nothing of theirs is lost, and somebody says which of the two goes on. */
export function LogQuestion({ question, log }: LogQuestionProps) {
  const styles = useHandOutStyles()
  const { theirs, cTag, mayChoose } = question
  const choose = useChooseLog(cTag)
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.question}>
      <MessageBarBody>
        <MessageBarTitle>Which log is kept?</MessageBarTitle>
        Somebody changed {theirs.name} after Waymark wrote it. It is left as it is; Waymark keeps up{' '}
        {log?.name ?? 'its own'} beside it.
        {!mayChoose && ' The coordinator says which is kept.'}
      </MessageBarBody>
      {mayChoose && (
        <MessageBarActions>
          <Button disabledFocusable={choose.isPending} onClick={() => choose.mutate('theirs')}>
            Keep both
          </Button>
          <Button disabledFocusable={choose.isPending} onClick={() => choose.mutate('ours')}>
            Replace it with Waymark’s
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
