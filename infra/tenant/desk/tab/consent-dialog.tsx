import { useDesk } from '../link/desk-context.ts'
import { AskDialog } from '../shell/ask-dialog.tsx'

export const ConsentDialog = ({ answer }: { answer: (agreed: boolean) => void }) => {
  const { info } = useDesk()
  return (
    <AskDialog
      title={`May ${info.app.name} know who you are?`}
      alert
      leave="Not now"
      close={() => answer(false)}
      button="Agree for everybody"
      onSubmit={() => answer(true)}
    >
      Its tab asks for your sign-in, and nobody has agreed to that yet. In a real tenant an administrator does so once
      for everybody.
    </AskDialog>
  )
}
