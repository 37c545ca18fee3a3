/** A bare botbuilder bot that says back what it hears: a process of its own, which tells its port to its parent. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, type Response } from 'botbuilder'
import { AuthenticationConstants, ServiceClientCredentialsFactory } from 'botframework-connector'

const { WAYMARK_APP_ID = '', WAYMARK_TENANT_ID = '', WAYMARK_AUTHORITY = '', WAYMARK_BOT_OPENID_URL = '' } = process.env
const BOT_FRAMEWORK = 'https://api.botframework.com'

/** Its token is at hand: what signing in costs is not measured. */
class TokenAtHand extends ServiceClientCredentialsFactory {
  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === WAYMARK_APP_ID
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false
  }

  override async createCredentials() {
    return {
      signRequest: async <R extends { headers: { set(name: string, value: string): void } }>(request: R) => {
        request.headers.set('authorization', 'Bearer at-hand')
        return request
      },
    }
  }
}

const addresses = {
  MicrosoftAppId: WAYMARK_APP_ID,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: WAYMARK_TENANT_ID,
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: `${WAYMARK_AUTHORITY}/${WAYMARK_TENANT_ID}`,
  ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
  ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: WAYMARK_BOT_OPENID_URL,
  ToBotFromEmulatorOpenIdMetadataUrl: WAYMARK_BOT_OPENID_URL,
  CallerId: '',
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(addresses, new TokenAtHand()))
const bot = new ActivityHandler()
bot.onMessage(async (context, next) => {
  await context.sendActivity(`You said: ${context.activity.text}`)
  await next()
})

const server = createServer(async (message, answer) => {
  const request = message as IncomingMessage & { body: Record<string, unknown> }
  request.body = (await json(message)) as Record<string, unknown>
  const response: Response = {
    socket: answer.socket,
    end: () => answer.end(),
    header: (name, value) => answer.setHeader(name, String(value)),
    send: (body) => answer.write(typeof body === 'string' ? body : JSON.stringify(body)),
    status: (code) => {
      answer.statusCode = code
    },
  }
  await adapter.process(request as never, response, (context) => bot.run(context))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
/** Milliseconds so far, as often as it is asked. */
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1000)
})
process.on('disconnect', () => process.exit(0))
