import { useState } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useWish } from '../deeds/use-wish.ts'
import { useInspection } from '../inspection-context.ts'
import { checkForm, type FormFaults, type HandInForm, startForm, toHandInWish } from './hand-in-form.ts'

export interface HandInFormState {
  readonly form: HandInForm
  change: (part: Partial<HandInForm>) => void
  /** Shown once the person has tried to send. */
  readonly faults: FormFaults
  readonly sending: boolean
  /** Why the server refused. */
  readonly error: Error | null
  send: () => void
}

/** The form in which a return is handed in; `onDone` when the server has accepted it. */
export function useHandInForm(item: ItemView, onDone: () => void): HandInFormState {
  const { now } = useInspection()
  const [form, setForm] = useState(() => startForm(item, now))
  const [tried, setTried] = useState(false)
  const wish = useWish(item)
  const faults = checkForm(form, now)
  const send = (): void => {
    setTried(true)
    if (Object.keys(faults).length === 0) wish.mutate(toHandInWish(form), { onSuccess: onDone })
  }
  return {
    form,
    change: (part) => setForm((before) => ({ ...before, ...part })),
    faults: tried ? faults : {},
    sending: wish.isPending,
    error: wish.error,
    send,
  }
}
