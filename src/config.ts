/**
 * Everything the server is told from outside, read once at start and passed on. Only this file sees the
 * environment; the same settings lead to Microsoft's addresses or to any others.
 */
export interface Config {
  readonly port: number
  /** Address of this machine on which to listen; `0.0.0.0` where a proxy stands on another one. */
  readonly listen: string
  readonly dataDir: string
  /** Unset: PostgreSQL embedded in the data directory. */
  readonly databaseUrl: string | undefined
  /** Where Microsoft and people reach this server from outside, without a trailing slash. */
  readonly publicUrl: string
  readonly tenantId: string
  readonly appId: string
  readonly appSecret: string
  /** Application ID URI whose token the tab brings. */
  readonly appUri: string
  /** `https://login.microsoftonline.com` and the like. */
  readonly authorityHost: string
  readonly graphUrl: string
  readonly botOpenIdUrl: string
  readonly botScope: string
  readonly botTokenIssuer: string
  /** Origins that a document sent in a chat may be fetched from; `*` stands for names within a host's. */
  readonly fileOrigins: readonly string[]
  /** Origins that may frame the tab, as in a Content-Security-Policy. */
  readonly frameAncestors: readonly string[]
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Hosts of Teams, Outlook and Microsoft 365 that show the tab (learn.microsoft.com: tab requirements). */
const MICROSOFT_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

/** SharePoint and OneDrive (learn.microsoft.com: bots-filesv4, `downloadUrl`). */
const MICROSOFT_FILES = ['https://*.sharepoint.com']

/** Reads and checks the settings; throws `ConfigError` naming all that is missing, in one line. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const required = ['WAYMARK_TENANT_ID', 'WAYMARK_APP_ID', 'WAYMARK_APP_SECRET', 'WAYMARK_PUBLIC_URL'] as const
  const missing = required.filter((name) => !env[name])
  if (missing.length > 0) throw new ConfigError(`Set ${missing.join(', ')}: see "Against Microsoft 365" in the README.`)
  const publicUrl = readUrl(env, 'WAYMARK_PUBLIC_URL')
  const appId = env.WAYMARK_APP_ID ?? ''
  return {
    port: readPort(env.WAYMARK_PORT ?? '23000'),
    listen: env.WAYMARK_LISTEN || '127.0.0.1',
    dataDir: readDataDir(env),
    databaseUrl: env.DATABASE_URL || undefined,
    publicUrl,
    tenantId: env.WAYMARK_TENANT_ID ?? '',
    appId,
    appSecret: env.WAYMARK_APP_SECRET ?? '',
    appUri: env.WAYMARK_APP_URI ?? `api://${new URL(publicUrl).host}/${appId}`,
    authorityHost: readUrl(env, 'WAYMARK_AUTHORITY', 'https://login.microsoftonline.com'),
    graphUrl: readUrl(env, 'WAYMARK_GRAPH_URL', 'https://graph.microsoft.com'),
    botOpenIdUrl: readUrl(
      env,
      'WAYMARK_BOT_OPENID_URL',
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ),
    botScope: env.WAYMARK_BOT_SCOPE ?? 'https://api.botframework.com/.default',
    botTokenIssuer: env.WAYMARK_BOT_TOKEN_ISSUER ?? 'https://api.botframework.com',
    fileOrigins: env.WAYMARK_FILE_ORIGINS?.split(' ').filter(Boolean) ?? MICROSOFT_FILES,
    frameAncestors: env.WAYMARK_FRAME_ANCESTORS?.split(' ').filter(Boolean) ?? MICROSOFT_HOSTS,
  }
}

/** Where everything is kept that is not in a database server; the operator's commands need no more than this. */
export function readDataDir(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.WAYMARK_DATA_DIR ?? '.waymark'
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new ConfigError(`WAYMARK_PORT is "${text}": give a number from 1 to 65535.`)
}

function readUrl(env: Readonly<Record<string, string | undefined>>, name: string, fallback?: string): string {
  const text = env[name] ?? fallback ?? ''
  if (!URL.canParse(text)) throw new ConfigError(`${name} is "${text}": give a whole address, with https://.`)
  return text.replace(/\/+$/, '')
}
