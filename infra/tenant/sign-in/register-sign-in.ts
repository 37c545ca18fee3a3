import type { Context, Hono } from 'hono'
import type { Kernel } from '../kernel/kernel.ts'
import { observe } from '../kernel/observe.ts'
import { grantToken } from './grants.ts'
import { describeBotFramework, describeIssuer } from './metadata.ts'
import { refuseSignIn, SignInRefusal } from './refusal.ts'

/** Entra's endpoints for this tenant and the bot framework's metadata, the same over https and http. */
export function registerSignIn(app: Hono, kernel: Kernel): void {
  const watch = observe(kernel, 'signin')
  const inTenant = (answer: (context: Context) => Promise<object> | object) => async (context: Context) => {
    try {
      checkTenant(kernel, context.req.param('tenant'))
      return context.json(await answer(context))
    } catch (error) {
      if (error instanceof SignInRefusal) return error.toResponse()
      throw error
    }
  }
  app.get(
    '/:tenant/v2.0/.well-known/openid-configuration',
    watch,
    inTenant((context) => describeIssuer(kernel.tokens, readOrigin(context), kernel.content.tenantId)),
  )
  app.get(
    '/:tenant/discovery/v2.0/keys',
    watch,
    inTenant(() => ({ keys: kernel.tokens.keys.publish().map((key) => ({ ...key, issuer: kernel.tokens.issuer })) })),
  )
  app.post(
    '/:tenant/oauth2/v2.0/token',
    watch,
    inTenant(async (context) => grantToken(kernel, new URLSearchParams(await context.req.text()))),
  )
  app.get('/botframework/v1/.well-known/openidconfiguration', watch, (context) =>
    context.json(describeBotFramework(readOrigin(context))),
  )
  app.get('/botframework/v1/.well-known/keys', watch, (context) =>
    context.json({ keys: kernel.tokens.publishBotKeys() }),
  )
}

function readOrigin(context: Context): string {
  return new URL(context.req.url).origin
}

function checkTenant(kernel: Kernel, named: string | undefined): void {
  if (named === kernel.content.tenantId || named === kernel.content.domain) return
  throw refuseSignIn(400, 'invalid_request', 90002, `Tenant '${named}' not found.`)
}
