import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { sayProblem } from '../api/problem.ts'
import { useDesk } from '../link/desk-context.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { DialogCard } from './dialog-card.tsx'
import type { Asked } from './dialog-context.ts'
import { DialogPage } from './dialog-page.tsx'
import { OfferedCard } from './offered-card.tsx'
import { useOutcomeDialogStyles } from './outcome-dialog-styles.ts'
import { toPixels } from './to-pixels.ts'
import { useAnswer } from './use-answer.ts'

interface Props {
  asked: Asked
  show: (next: Asked | undefined) => void
}

/** What the app shows in a window of its own: a card, a page, a sentence, or a card to send. */
export const OutcomeDialog = ({ asked, show }: Props) => {
  const styles = useOutcomeDialogStyles()
  const { info } = useDesk()
  const { answer, busy, error } = useAnswer(asked, show)
  const { dialog, message, results } = asked.outcome
  const close = (): void => show(undefined)
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface} style={{ width: toPixels('width', dialog?.width) }}>
        <DialogBody>
          <DialogTitle
            className={styles.title}
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
          >
            {dialog?.title || info.app.name}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {dialog?.card !== undefined && <DialogCard content={dialog.card} answer={answer} busy={busy} />}
            {dialog?.url !== undefined && <DialogPage dialog={dialog} url={dialog.url} answer={answer} close={close} />}
            {message}
            {results && <OfferedCard result={results.attachments[0]} where={asked.where} close={close} />}
            {error && <ProblemBar title="That did not work" text={sayProblem(error)} />}
          </DialogContent>
          {message !== undefined && (
            <DialogActions>
              <Button appearance="primary" onClick={close}>
                Close
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
