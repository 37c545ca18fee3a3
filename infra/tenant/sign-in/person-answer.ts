import type { PersonContent, RedirectContent } from '../content.ts'
import type { Client } from './client.ts'
import { findConsented } from './find-consented.ts'
import type { SignIn } from './sign-in.ts'

const DAY_MS = 86_400_000

/** A page's refresh tokens end after a day, others when they were not used for 90. */
const LIFETIME_MS: Readonly<Record<RedirectContent['kind'], number>> = {
  spa: DAY_MS,
  web: 90 * DAY_MS,
  public: 90 * DAY_MS,
}

interface PersonGrant {
  person: PersonContent
  /** As it was asked for. */
  scope: string
  kind: RedirectContent['kind']
  nonce?: string | null
  /** End of the refresh token, where it is fixed already. */
  expires?: number
  clientInfo: boolean
}

/** Tokens of an app for a person: the token endpoint's answer. Throws SignInRefusal where consent is missing. */
export async function answerForPerson(
  signIn: SignIn,
  client: Client,
  grant: PersonGrant,
): Promise<Record<string, unknown>> {
  const { tokens, content } = signIn.kernel
  const { app, acr } = client
  const { person, scope, kind } = grant
  const wish = findConsented(signIn, app, scope)
  const sign = wish.resource === 'graph' ? tokens.forAppAsPerson : tokens.forOwnApi
  const identity = wish.openId.includes('openid')
  const info = { uid: person.id, utid: content.tenantId }
  return {
    ...{ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 },
    scope: [...wish.openId.filter((each) => each !== 'offline_access'), ...wish.permissions].join(' '),
    access_token: await sign(app, person, wish.permissions, acr),
    ...(identity && { id_token: await tokens.forIdentity(app, person, wish.openId, grant.nonce ?? undefined) }),
    ...(wish.openId.includes('offline_access') && {
      refresh_token: signIn.grants.addRefreshToken({
        ...{ app: app.appId, person: person.id, scope, kind },
        expires: grant.expires ?? Date.now() + LIFETIME_MS[kind],
      }),
    }),
    ...(grant.clientInfo && { client_info: Buffer.from(JSON.stringify(info)).toString('base64url') }),
  }
}
