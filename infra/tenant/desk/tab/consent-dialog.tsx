import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useDesk } from '../link/desk-context.ts'

export const ConsentDialog = ({ answer }: { answer: (agreed: boolean) => void }) => {
  const { info } = useDesk()
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>May {info.app.name} know who you are?</DialogTitle>
          <DialogContent>
            Its tab asks for your sign-in, and nobody has agreed to that yet. In a real tenant an administrator does so
            once for everybody.
          </DialogContent>
          <DialogActions>
            <Button onClick={() => answer(false)}>Not now</Button>
            <Button appearance="primary" onClick={() => answer(true)}>
              Agree for everybody
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
