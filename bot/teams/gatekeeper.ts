import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import { AuthenticationConstants, ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Activity } from 'botframework-schema'
import type { Config } from '../../src/config.ts'
import type { TokenSource } from '../../src/graph/access-token.ts'
import { aloud, quietly } from './quiet-console.ts'

export type GatekeeperSettings = Pick<
  Config,
  'appId' | 'tenantId' | 'authorityHost' | 'botOpenIdUrl' | 'botScope' | 'botTokenIssuer'
>

/** What an invoke is answered with. */
export interface Invoked {
  readonly status: number
  readonly body?: unknown
}

/** Lets in what Teams sent, by its token, and makes the clients that answer. */
export class Gatekeeper extends CloudAdapter {
  readonly #credentials: BearerCredentials
  readonly #clients = new Map<string, ConnectorClient>()

  constructor(settings: GatekeeperSettings, token: TokenSource) {
    const credentials = new BearerCredentials(settings, token)
    super(new ConfigurationBotFrameworkAuthentication(addressesOf(settings), credentials))
    this.#credentials = credentials
  }

  /**
   * Runs `work` for an activity whose token is right, and gives its answer to an invoke. Throws what the
   * framework throws at a token that is not: see `isTokenRefusal`.
   */
  async receive(authorization: string, activity: Activity, work: () => Promise<Invoked | null>): Promise<Invoked> {
    const turn = async (context: TurnContext) => {
      const value = await aloud(work)
      if (value !== null) await context.sendActivity({ type: 'invokeResponse', value })
    }
    // Without an invoke the framework has no answer; with one that nobody answered it says 501.
    const invoked = (await quietly(() => this.processActivity(authorization, activity, turn))) as Invoked | undefined
    return invoked ?? { status: 200 }
  }

  /**
   * The client for one service URL. The framework's own silently repeats a POST after a 5xx or a dropped
   * answer, which is two messages with one receipt: here one request is one request.
   */
  async clientFor(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.#clients.get(serviceUrl)
    if (known) return known
    const client = new ConnectorClient(await this.#credentials.createCredentials(), { baseUri: serviceUrl })
    removeRetries(client)
    this.#clients.set(serviceUrl, client)
    return client
  }
}

/** The pipeline is not part of the client's declared face. */
function removeRetries(client: object): void {
  const { pipeline } = (client as { client: { pipeline: { removePolicy(policy: { name: string }): unknown } } }).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
}

/** Every address is given, or the framework falls back on Microsoft's without saying so. */
function addressesOf(settings: GatekeeperSettings) {
  return {
    MicrosoftAppId: settings.appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: settings.tenantId,
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: `${settings.authorityHost}/${settings.tenantId}`,
    ToChannelFromBotOAuthScope: settings.botScope.replace(/\/\.default$/, ''),
    ToBotFromChannelTokenIssuer: settings.botTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: settings.botOpenIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: settings.botOpenIdUrl,
    CallerId: '',
  }
}

/** Signs with the token of our own source: the framework's msal is another version than ours. */
class BearerCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string
  readonly #scope: string
  readonly #token: TokenSource

  constructor({ appId, botScope }: GatekeeperSettings, token: TokenSource) {
    super()
    this.#appId = appId
    this.#scope = botScope
    this.#token = token
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false
  }

  override async createCredentials() {
    return {
      signRequest: async <R extends { headers: { set(name: string, value: string): void } }>(request: R) => {
        request.headers.set('authorization', `Bearer ${await this.#token(this.#scope)}`)
        return request
      },
    }
  }
}
