import { Button, Toast, ToastBody, ToastTitle, ToastTrigger, useToastController } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { tellFailure } from '../api/tab-failure.ts'

export const TOASTER = 'deeds'

/** Long enough to read and to reach the button; the same undo stays in the item's menu. */
const SHOWN_MS = 10_000

export interface DeedToasts {
  /** What the server told, with a way back where there is one. */
  tell: (told: string, undo?: () => void) => void
  refuse: (error: unknown) => void
}

/** Short messages at the page's foot about what was done or refused. */
export function useDeedToasts(): DeedToasts {
  const { dispatchToast } = useToastController(TOASTER)
  return {
    tell: (told, undo) =>
      dispatchToast(
        <Toast>
          <ToastTitle action={undo ? <UndoButton onUndo={undo} /> : null}>{told}</ToastTitle>
        </Toast>,
        { intent: 'success', timeout: SHOWN_MS },
      ),
    refuse: (error) =>
      dispatchToast(
        <Toast>
          <ToastTitle action={<DismissButton />}>That was not done</ToastTitle>
          <ToastBody>{tellFailure(error)}</ToastBody>
        </Toast>,
        { intent: 'error', timeout: -1 },
      ),
  }
}

function UndoButton({ onUndo }: { onUndo: () => void }) {
  return (
    <ToastTrigger>
      <Button size="small" onClick={onUndo}>
        Undo
      </Button>
    </ToastTrigger>
  )
}

function DismissButton() {
  return (
    <ToastTrigger>
      <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Dismiss" />
    </ToastTrigger>
  )
}
