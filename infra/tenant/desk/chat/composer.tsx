import { Button, Input } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { useDesk } from '../link/desk-context.ts'
import { useChatStyles } from './chat-styles.ts'
import type { Composed } from './composed.ts'
import { ComposedParts } from './composed-parts.tsx'
import { ComposerTools } from './composer-tools.tsx'
import { useComposing } from './use-composing.ts'

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
  const { words, setWords, submit, idle } = useComposing(send, busy)
  const to = said === undefined || words.mention ? (said ?? info.app.botName) : 'the channel'
  const form = useRef<HTMLFormElement>(null)
  const opened = close !== undefined
  useEffect(() => {
    if (opened) form.current?.querySelector('input')?.focus()
  }, [opened])
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
        <Button type="submit" size="large" appearance="primary" icon={<SendRegular />} disabled={idle}>
          Send
        </Button>
      </div>
      <ComposerTools words={words} change={setWords} channel={channel} />
    </form>
  )
}
