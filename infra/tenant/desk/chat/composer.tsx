import { Button, Textarea } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useDesk } from '../link/desk-context.ts'
import { useChatStyles } from './chat-styles.ts'

export const Composer = ({ send, busy }: { send: (text: string) => void; busy: boolean }) => {
  const styles = useChatStyles()
  const { info } = useDesk()
  const [text, setText] = useState('')
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (busy || text.trim() === '') return
    send(text.trim())
    setText('')
  }
  const submitOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <form className={styles.composer} onSubmit={submit}>
      <Textarea
        className={styles.input}
        textarea={{ rows: 1, 'aria-label': `Message to ${info.app.botName}` }}
        placeholder={`Write to ${info.app.botName}`}
        value={text}
        onChange={(_event, { value }) => setText(value)}
        onKeyDown={submitOnEnter}
      />
      <Button type="submit" appearance="primary" icon={<SendRegular />} disabled={busy || text.trim() === ''}>
        Send
      </Button>
    </form>
  )
}
