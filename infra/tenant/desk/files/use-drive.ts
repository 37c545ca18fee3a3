import { useDesk } from '../link/desk-context.ts'
import type { Drive } from './drive.ts'

export const useDrive = (): Drive => {
  const { info, person } = useDesk()
  return { id: info.drive.id, person: person.id }
}
