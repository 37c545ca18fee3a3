import { type FormEvent, useState } from 'react'
import { type Composed, isEmpty, nothing } from './composed.ts'

/** The message that is being written; what was sent makes room for the next. */
export const useComposing = (send: (words: Composed) => void, busy: boolean) => {
  const [words, setWords] = useState(nothing)
  const idle = busy || isEmpty(words)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (idle) return
    send({ ...words, text: words.text.trim() })
    setWords(nothing)
  }
  return { words, setWords, submit, idle }
}
