import { Button, Input } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { type FormEvent, useState } from 'react'
import { useDesk } from '../link/desk-context.ts'
import { useChatStyles } from './chat-styles.ts'

export const Composer = ({ send, busy }: { send: (text: string) => void; busy: boolean }) => {
  const styles = useChatStyles()
  const { info } = useDesk()
  const [text, setText] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy || text.trim() === '') return
    send(text.trim())
    setText('')
  }
  return (
    <form className={styles.composer} onSubmit={submit}>
      <Input
        className={styles.input}
        size="large"
        aria-label={`Message to ${info.app.botName}`}
        placeholder={`Write to ${info.app.botName}`}
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
