import { Button, Input } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { SearchPopover } from '../extension/search-popover.tsx'
import { useDesk } from '../link/desk-context.ts'
import { AttachButton } from './attach-button.tsx'
import { useChatStyles } from './chat-styles.ts'
import { type Composed, isEmpty, nothing } from './composed.ts'
import { ComposedParts } from './composed-parts.tsx'

interface Props {
  send: (words: Composed) => void
  busy: boolean
  /** To whom: the bot in the person's own chat unless it is said. */
  said?: string
  /** Where it is opened to write one message: it takes the keyboard, and Escape closes it. */
  close?: () => void
  /** The channel it writes into; absent: the chat with the bot. */
  channel?: string
}

export const Composer = ({ send, busy, said, close, channel }: Props) => {
  const styles = useChatStyles()
  const { info } = useDesk()
  const to = said ?? info.app.botName
  const form = useRef<HTMLFormElement>(null)
  const opened = close !== undefined
  useEffect(() => {
    if (opened) form.current?.querySelector('input')?.focus()
  }, [opened])
  const [words, setWords] = useState(nothing)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy || isEmpty(words)) return
    send({ ...words, text: words.text.trim() })
    setWords(nothing)
  }
  const mayAttach = words.result === undefined && (channel !== undefined || info.app.takesFiles)
  return (
    <form
      ref={form}
      className={styles.composer}
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && close?.()}
    >
      <ComposedParts words={words} change={setWords} />
      <div className={styles.line}>
        <Input
          className={styles.input}
          size="large"
          aria-label={`Message to ${to}`}
          placeholder={`Write to ${to}`}
          autoComplete="off"
          value={words.text}
          onChange={(_event, { value }) => setWords({ ...words, text: value })}
        />
        <Button
          type="submit"
          size="large"
          appearance="primary"
          icon={<SendRegular />}
          disabled={busy || isEmpty(words)}
        >
          Send
        </Button>
      </div>
      <div className={styles.tools}>
        {mayAttach && <AttachButton add={(files) => setWords({ ...words, files: [...words.files, ...files] })} />}
        {words.files.length === 0 && (
          <SearchPopover
            choose={(result) => setWords({ ...words, result })}
            {...(channel === undefined ? {} : { channel })}
          />
        )}
      </div>
    </form>
  )
}
