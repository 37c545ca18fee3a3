import type { Middleware } from '@microsoft/microsoft-graph-client'
import { addHeader, chainLink } from './chain-link.ts'

/** Undecorated traffic is throttled first (learn.microsoft.com: avoid getting throttled or blocked in SharePoint Online). */
const USER_AGENT = 'NONISV|Waymark|Waymark/0.1'

export function userAgent(): Middleware {
  return chainLink(async (context, next) => {
    addHeader(context, 'User-Agent', USER_AGENT)
    await next()
  })
}
