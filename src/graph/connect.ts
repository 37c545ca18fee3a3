import type { Surroundings } from '../services/surroundings.ts'
import type { TokenSource } from './access-token.ts'
import { connectMailbox } from './calendar/connect-mailbox.ts'
import { connectChannelHistory } from './connect-channel-history.ts'
import { connectRoster } from './connect-roster.ts'
import { connectSites } from './connect-sites.ts'
import { connectSubscriptions } from './connect-subscriptions.ts'
import { connectColumns } from './drive/connect-columns.ts'
import { connectLibrary } from './drive/connect-library.ts'
import { connectContents } from './drive/download.ts'
import { connectFileAddresses } from './drive/file-addresses.ts'
import { connectLibrarySettings } from './drive/library-settings.ts'
import { connectSharing } from './drive/permissions.ts'
import { connectUploads } from './drive/upload.ts'
import { createGraph, type Graph } from './graph.ts'
import { bearerToken } from './middleware/bearer-token.ts'
import { retry } from './middleware/retry.ts'
import { transport } from './middleware/transport.ts'
import { createUnitBucket, SMALLEST_TENANT, type UnitLimits } from './middleware/unit-bucket.ts'
import { unitBudget } from './middleware/unit-budget.ts'
import { userAgent } from './middleware/user-agent.ts'
import { openOutside } from './outside.ts'
import { connectSentFiles } from './sent-files.ts'

export interface GraphOptions {
  /** Parts of the server's settings. */
  readonly config: {
    readonly graphUrl: string
    readonly publicUrl: string
    /** Where what somebody sends may be fetched from; absent: nowhere. */
    readonly fileOrigins?: readonly string[]
  }
  readonly token: TokenSource
  /** Real time, since throttling is: resolves after so many milliseconds, throws `GraphFailure` when the server stops. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** Epoch milliseconds, for the resource-unit budget. */
  readonly now: () => number
  /** Cuts off what Graph has not answered yet. */
  readonly stop?: AbortSignal
  readonly fetch?: typeof globalThis.fetch
  /** 0 to 1, spreads the waits between tries. */
  readonly random?: () => number
  /** Resource units to keep to; without it what the smallest tenant is granted. */
  readonly units?: UnitLimits
}

export type GraphConnections = Pick<
  Surroundings,
  | 'library'
  | 'librarySettings'
  | 'columns'
  | 'uploads'
  | 'contents'
  | 'fileAddresses'
  | 'sentFiles'
  | 'sharing'
  | 'mailbox'
  | 'subscriptions'
  | 'roster'
  | 'sites'
  | 'channelHistory'
>

/** The ports that Microsoft Graph serves, behind one budget for the whole server. */
export function connectGraph(options: GraphOptions): GraphConnections {
  const graph = openGraph(options)
  return {
    library: connectLibrary(graph),
    librarySettings: connectLibrarySettings(graph),
    columns: connectColumns(graph),
    uploads: connectUploads(graph, openOutside(options.fetch ?? globalThis.fetch, options.stop)),
    contents: connectContents(graph, options.fetch ?? globalThis.fetch, options.stop),
    fileAddresses: connectFileAddresses(graph),
    sentFiles: connectSentFiles(options.config.fileOrigins ?? [], options.fetch ?? globalThis.fetch, options.stop),
    sharing: connectSharing(graph),
    mailbox: connectMailbox(graph),
    subscriptions: connectSubscriptions(graph, options.config.publicUrl),
    roster: connectRoster(graph),
    sites: connectSites(graph),
    channelHistory: connectChannelHistory(graph),
  }
}

const TIMEOUT = 60_000

/** Each try pays its units and takes a token of its own, since the wait before it may have outlived the last one. */
function openGraph(options: GraphOptions): Graph {
  const { config, token, pause, now, fetch = globalThis.fetch, random = Math.random } = options
  const waits = { pause, now, random }
  const bucket = createUnitBucket(options.units ?? SMALLEST_TENANT, waits)
  const chain = [
    retry(waits),
    unitBudget(bucket, `${config.graphUrl}/v1.0`, now),
    bearerToken(token, new URL(config.graphUrl).origin),
    userAgent(),
    transport(fetch, TIMEOUT, options.stop),
  ]
  return createGraph(config.graphUrl, chain, waits)
}
