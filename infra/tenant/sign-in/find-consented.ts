import type { AppContent } from '../content.ts'
import { readScopes, refuseConsent, type Wish } from './scopes.ts'
import type { SignIn } from './sign-in.ts'

/** The permissions asked for, all of them consented to, and the app as such too. Throws SignInRefusal (AADSTS65001). */
export function findConsented({ consents }: SignIn, app: AppContent, scope: string | null): Wish {
  const wish = readScopes(app, scope)
  if (consents.has(app.appId)) return wish
  throw refuseConsent(app)
}
