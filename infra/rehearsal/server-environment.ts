import type { Tenant } from '../tenant/tenant.ts'
import { APP_ID, APP_SECRET, TENANT_ID } from './tenant-content.ts'

export function serverUrl(port: number): string {
  return `http://127.0.0.1:${port}`
}

interface ServerPlace {
  readonly port: number
  readonly dataDir: string
  /** Absent: the embedded database. */
  readonly databaseUrl?: string | undefined
}

/** Where Microsoft would be, and the credentials there: all that differs from a real deployment. */
export function serverEnvironment(
  { port, dataDir, databaseUrl }: ServerPlace,
  tenant: Pick<Tenant, 'url' | 'signInUrl' | 'caPath'>,
): Readonly<Record<string, string>> {
  return {
    WAYMARK_PORT: String(port),
    WAYMARK_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    WAYMARK_PUBLIC_URL: serverUrl(port),
    WAYMARK_TENANT_ID: TENANT_ID,
    WAYMARK_APP_ID: APP_ID,
    WAYMARK_APP_SECRET: APP_SECRET,
    WAYMARK_AUTHORITY: tenant.signInUrl,
    WAYMARK_GRAPH_URL: tenant.url,
    WAYMARK_BOT_OPENID_URL: `${tenant.url}/botframework/v1/.well-known/openidconfiguration`,
    WAYMARK_FRAME_ANCESTORS: tenant.url,
    WAYMARK_FILE_ORIGINS: new URL(tenant.signInUrl).origin,
    NODE_EXTRA_CA_CERTS: tenant.caPath,
  }
}
