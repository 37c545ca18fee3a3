import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { AuthenticationConstants, ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Activity } from 'botframework-schema'
import type { Config } from '../../src/config.ts'
import type { IncomingActivity } from './incoming-activity.ts'
import { quietly } from './quiet-console.ts'

export type GatekeeperSettings = Pick<
  Config,
  'appId' | 'tenantId' | 'authorityHost' | 'botOpenIdUrl' | 'botScope' | 'botTokenIssuer'
>

/** Resolves where Teams sent it, by its token. Throws what the framework throws at one that is not right: see `isTokenRefusal`. */
export type LetIn = (authorization: string, activity: IncomingActivity) => Promise<void>

/** Teams sends the same token for an hour: for so long one that was right is not looked at again. */
const BELIEVED = 60_000

/** @param now any steady clock, in milliseconds */
export function createGatekeeper(settings: GatekeeperSettings, now: () => number): LetIn {
  const framework = new ConfigurationBotFrameworkAuthentication(addressesOf(settings), new AppId(settings.appId))
  let believed = new Map<string, number>()
  return async (authorization, activity) => {
    // All that the framework holds against the token.
    const key = JSON.stringify([authorization, activity.serviceUrl, activity.channelId])
    if (now() < (believed.get(key) ?? Number.NEGATIVE_INFINITY)) return
    await quietly(() => framework.authenticateRequest(activity as unknown as Activity, authorization))
    believed = new Map([...believed].filter(([, until]) => now() < until)).set(key, now() + BELIEVED)
  }
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

/** For whom a token must be. What is sent to Teams is signed elsewhere. */
class AppId extends ServiceClientCredentialsFactory {
  readonly #appId: string

  constructor(appId: string) {
    super()
    this.#appId = appId
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false
  }

  override createCredentials(): Promise<never> {
    return Promise.reject(new Error('Nothing is sent through the framework.'))
  }
}
