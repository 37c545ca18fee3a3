import type { Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Kernel } from '../kernel/kernel.ts'
import { observe } from '../kernel/observe.ts'
import { authorize } from './authorize.ts'
import { grantToken } from './grants.ts'
import { describeBotFramework, describeIssuer } from './metadata.ts'
import { refuseSignIn, SignInRefusal } from './refusal.ts'
import { openSignIn, type SignIn } from './sign-in.ts'
import { tellSignInFault } from './sign-in-fault.ts'
import { showSignedOut } from './sign-in-page.ts'

/** Entra's endpoints for this tenant and the bot framework's metadata, the same over https and http. */
export function registerSignIn(app: Hono, kernel: Kernel): SignIn {
  const signIn = openSignIn(kernel)
  const watch = observe(kernel, 'signin', tellSignInFault)
  const inTenant = (answer: (context: Context) => Promise<object> | object) => async (context: Context) => {
    try {
      checkTenant(kernel, context.req.param('tenant'))
      const body = await answer(context)
      return body instanceof Response ? body : context.json(body)
    } catch (error) {
      if (error instanceof SignInRefusal) return error.toResponse()
      throw error
    }
  }
  // Pages sign in from where they are: all but the sign-in page itself is open to other origins.
  for (const path of ['/:tenant/v2.0/.well-known/*', '/:tenant/discovery/*', '/:tenant/oauth2/v2.0/token'])
    app.use(path, cors())
  app.get(
    '/:tenant/v2.0/.well-known/openid-configuration',
    watch,
    inTenant((context) => describeIssuer(kernel.tokens, readUrl(context).origin, kernel.content.tenantId)),
  )
  app.get(
    '/:tenant/discovery/v2.0/keys',
    watch,
    inTenant(() => ({ keys: kernel.tokens.keys.publish().map((key) => ({ ...key, issuer: kernel.tokens.issuer })) })),
  )
  app.get(
    '/:tenant/oauth2/v2.0/authorize',
    watch,
    inTenant((context) => authorize(signIn, readUrl(context))),
  )
  app.get('/:tenant/oauth2/v2.0/logout', watch, inTenant(showSignedOut))
  app.post(
    '/:tenant/oauth2/v2.0/token',
    watch,
    inTenant(async (context) =>
      grantToken(signIn, { form: await readForm(context), headers: context.req.raw.headers }),
    ),
  )
  registerBotFramework(app, kernel)
  return signIn
}

function registerBotFramework(app: Hono, kernel: Kernel): void {
  const watch = observe(kernel, 'signin', tellSignInFault)
  app.get('/botframework/v1/.well-known/openidconfiguration', watch, (context) =>
    context.json(describeBotFramework(readUrl(context).origin)),
  )
  app.get('/botframework/v1/.well-known/keys', watch, (context) =>
    context.json({ keys: kernel.tokens.publishBotKeys() }),
  )
}

function readUrl(context: Context): URL {
  return new URL(context.req.url)
}

async function readForm({ req }: Context): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.header('content-type') ?? '')) {
    throw refuseSignIn(
      400,
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'grant_type'.",
    )
  }
  const form = new URLSearchParams(await req.text())
  const twice = [...form.keys()].find((name) => form.getAll(name).length > 1)
  if (twice === undefined) return form
  const message = `The request is not properly formatted. The parameter '${twice}' is duplicated.`
  throw refuseSignIn(400, 'invalid_request', 9000411, message)
}

function checkTenant(kernel: Kernel, named: string | undefined): void {
  if (named === kernel.content.tenantId || named === kernel.content.domain) return
  throw refuseSignIn(400, 'invalid_request', 90002, `Tenant '${named}' not found.`)
}
