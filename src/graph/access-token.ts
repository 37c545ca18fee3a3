import { ConfidentialClientApplication, type INetworkModule, ServerError } from '@azure/msal-node'
import { GraphFailure } from '../services/graph-failure.ts'
import { signInTransport } from './sign-in-transport.ts'

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
 * @param options.stop ends what is being asked
 * @param options.networkClient replaces the way to the sign-in service
 */
export function createTokenSource(
  settings: SignInSettings,
  options: { readonly stop?: AbortSignal; readonly networkClient?: INetworkModule } = {},
): TokenSource {
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: settings.appId,
      clientSecret: settings.appSecret,
      authority: `${settings.authorityHost}/${settings.tenantId}`,
      // Without this, msal asks Microsoft's public cloud whether the host may be trusted.
      knownAuthorities: [new URL(settings.authorityHost).host],
    },
    system: { networkClient: options.networkClient ?? signInTransport(options.stop) },
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

/** A service that is away may say so in its own words, which is no refusal of ours. */
function isRefusal(cause: unknown): cause is ServerError {
  return cause instanceof ServerError && (cause.status ?? 400) < 500 && cause.status !== 429
}

function toSignInFailure(cause: unknown): GraphFailure {
  const refused = isRefusal(cause)
  const said = cause instanceof Error ? cause.message : String(cause)
  return new GraphFailure(refused ? 'unauthorised' : 'unavailable', {
    status: refused ? 401 : 0,
    code: refused ? cause.errorCode : 'signIn',
    message: `Signing in to Microsoft failed: ${said}`,
    cause,
  })
}
