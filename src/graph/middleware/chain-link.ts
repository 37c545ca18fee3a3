import type { Context, Middleware } from '@microsoft/microsoft-graph-client'

/** A link of the Graph client's chain: `run` does its part around `next`, which may be called again. */
export function chainLink(run: (context: Context, next: () => Promise<void>) => Promise<void>): Middleware {
  let following: Middleware | undefined
  return {
    execute: (context) => run(context, async () => following?.execute(context)),
    setNext: (middleware) => {
      following = middleware
    },
  }
}

/** Adds a header to a request that the Graph client has put together. */
export function addHeader(context: Context, name: string, value: string): void {
  context.options = { ...context.options, headers: { ...(context.options?.headers as object), [name]: value } }
}
