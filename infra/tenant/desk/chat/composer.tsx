import { Button, Input } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useDesk } from '../link/desk-context.ts'
import { useChatStyles } from './chat-styles.ts'

interface Props {
  send: (text: string) => void
  busy: boolean
  /** To whom: the bot in the person's own chat unless it is said. */
  said?: string
  /** Where it is opened to write one message: it takes the keyboard, and Escape closes it. */
  close?: () => void
}

export const Composer = ({ send, busy, said, close }: Props) => {
  const styles = useChatStyles()
  const { info } = useDesk()
  const to = said ?? info.app.botName
  const form = useRef<HTMLFormElement>(null)
  const opened = close !== undefined
  useEffect(() => {
    if (opened) form.current?.querySelector('input')?.focus()
  }, [opened])
  const [text, setText] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy || text.trim() === '') return
    send(text.trim())
    setText('')
  }
  return (
    <form
      ref={form}
      className={styles.composer}
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && close?.()}
    >
      <Input
        className={styles.input}
        size="large"
        aria-label={`Message to ${to}`}
        placeholder={`Write to ${to}`}
        autoComplete="off"
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      <Button
        type="submit"
        size="large"
        appearance="primary"
        icon={<SendRegular />}
        disabled={busy || text.trim() === ''}
      >
        Send
      </Button>
    </form>
  )
}
