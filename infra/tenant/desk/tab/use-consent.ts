import { useRef, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { grantConsent, readToken } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'

const lacksConsent = (error: unknown): boolean => error instanceof Problem && error.code === 'resourceRequiresConsent'

/** Signs the person in to the tab; where consent is missing they are asked for it, unless the page wants silence. */
export const useConsent = () => {
  const { person } = useDesk()
  const [asked, setAsked] = useState(false)
  const settle = useRef<(agreed: boolean) => void>(undefined)
  const ask = (): Promise<boolean> => {
    settle.current?.(false)
    setAsked(true)
    return new Promise((resolve) => {
      settle.current = resolve
    })
  }
  const readOwn = async (): Promise<string> => (await readToken(person.id)).token
  const signIn = async (silent: boolean): Promise<string> => {
    try {
      return await readOwn()
    } catch (error) {
      if (silent || !lacksConsent(error)) throw error
      // The word that Teams hands to the page when the person closes the question.
      if (!(await ask())) throw new Error('CancelledByUser', { cause: error })
      await grantConsent()
      return readOwn()
    }
  }
  const answer = (agreed: boolean): void => {
    setAsked(false)
    settle.current?.(agreed)
  }
  return { signIn, asked, answer }
}
