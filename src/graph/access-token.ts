import { ConfidentialClientApplication, type INetworkModule, ServerError } from '@azure/msal-node'
import { GraphFailure } from '../services/graph-failure.ts'

/** Client-credentials scope of Microsoft Graph. It names the audience, not the address: the same wherever Graph is reached. */
export const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'

/**
 * Gives an access token for a scope that ends in `/.default`. Throws `GraphFailure`: `unauthorised` or `unavailable`.
 * @param fresh the one kept is not believed any more
 */
export type TokenSource = (scope: string, fresh?: boolean) => Promise<string>

export interface SignInSettings {
  readonly tenantId: string
  readonly appId: string
  readonly appSecret: string
  readonly authorityHost: string
}

/**
 * Signs the app in by client credentials and keeps tokens until shortly before they expire. One source serves Graph and the bot.
 * @param options.networkClient replaces msal's own way to the sign-in service
 */
export function createTokenSource(
  settings: SignInSettings,
  options: { readonly networkClient?: INetworkModule } = {},
): TokenSource {
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: settings.appId,
      clientSecret: settings.appSecret,
      authority: `${settings.authorityHost}/${settings.tenantId}`,
      // Without this, msal asks Microsoft's public cloud whether the host may be trusted.
      knownAuthorities: [new URL(settings.authorityHost).host],
    },
    ...(options.networkClient ? { system: { networkClient: options.networkClient } } : {}),
  })
  const underWay = new Map<string, Promise<string>>()
  return (scope, fresh = false) => {
    const running = underWay.get(scope)
    if (running !== undefined) return running
    const acquired = acquire(app, scope, fresh).finally(() => underWay.delete(scope))
    underWay.set(scope, acquired)
    return acquired
  }
}

async function acquire(app: ConfidentialClientApplication, scope: string, fresh: boolean): Promise<string> {
  try {
    const result = await app.acquireTokenByClientCredential({ scopes: [scope], skipCache: fresh })
    if (result) return result.accessToken
  } catch (error) {
    throw toSignInFailure(error)
  }
  throw toSignInFailure(new Error('the sign-in service sent no token'))
}

function toSignInFailure(cause: unknown): GraphFailure {
  const refused = cause instanceof ServerError
  const said = cause instanceof Error ? cause.message : String(cause)
  return new GraphFailure(refused ? 'unauthorised' : 'unavailable', {
    status: refused ? 401 : 0,
    code: refused ? cause.errorCode : 'signIn',
    message: `Signing in to Microsoft failed: ${said}`,
    cause,
  })
}
