import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { tellFailure } from '../api/tab-failure.ts'
import { useWish } from '../deeds/use-wish.ts'
import { useInspection } from '../inspection-context.ts'
import { useMoveDialogStyles } from './move-dialog-styles.ts'
import { checkMove, type MoveFaults, type MoveForm, toMoveWish } from './move-form.ts'

interface MoveDialogProps {
  meeting: Overview['meetings'][number]
  /** Where it stood when the dialog was opened. */
  from: MoveForm
  onClose: () => void
}

/** A booked meeting gets another time; Outlook tells those who were invited. */
export function MoveDialog({ meeting, from, onClose }: MoveDialogProps) {
  const styles = useMoveDialogStyles()
  const { now } = useInspection()
  const [form, setForm] = useState(from)
  const [tried, setTried] = useState(false)
  const wish = useWish(meeting)
  const faults = checkMove(form, from, now)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) wish.mutate(toMoveWish(form), { onSuccess: onClose })
  }
  return (
    <Dialog open onOpenChange={() => wish.isPending || onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{`Move: ${meeting.subject}`}</DialogTitle>
            <DialogContent className={styles.content}>
              {wish.error && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{tellFailure(wish.error)}</MessageBarBody>
                </MessageBar>
              )}
              <p className={styles.line}>{`Now ${meeting.when}. Outlook tells everybody who was invited.`}</p>
              <div className={styles.fields}>
                <Field label="Day" required {...faultOf(tried, faults.day)}>
                  <Input
                    type="date"
                    value={form.day}
                    onChange={(_event, { value }) => setForm({ ...form, day: value })}
                  />
                </Field>
                <Field label="Begins, London time" required {...faultOf(tried, faults.start)}>
                  <Input
                    type="time"
                    value={form.start}
                    onChange={(_event, { value }) => setForm({ ...form, start: value })}
                  />
                </Field>
              </div>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose} disabledFocusable={wish.isPending}>
                Cancel
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={wish.isPending}>
                {wish.isPending ? 'Moving …' : 'Move'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

/** Shown once the person has tried to send. */
function faultOf(tried: boolean, fault: MoveFaults[keyof MoveFaults]) {
  return tried && fault !== undefined ? { validationState: 'error' as const, validationMessage: fault } : {}
}
