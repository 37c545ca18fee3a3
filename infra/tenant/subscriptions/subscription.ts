/** A standing wish to be told of changes (graph-docs resources/subscription). Instants are epoch milliseconds on the tenant's clock. */
export type Subscription = {
  id: string
  app: string
  /** Object id of whom the app acted for; null for an app by itself. */
  person: string | null
  /** As the caller wrote it. */
  resource: string
  /** The same as the tenant's own changes name it. */
  watched: string
  changeType: string
  notificationUrl: string
  lifecycleUrl: string | null
  clientState: string | null
  created: number
  expires: number
  /** When the app is asked to renew; null when it was asked, or cannot be. */
  reauthorize: number | null
  tls: TlsVersion
}

export type TlsVersion = 'v1_2' | 'v1_3'

const RENEW_BEFORE_MS = 12 * 3_600_000

/** Half a day before the end, and never before half of its life is over. */
export function planReauthorization(now: number, expires: number, lifecycleUrl: string | null): number | null {
  return lifecycleUrl === null ? null : expires - Math.min(RENEW_BEFORE_MS, (expires - now) / 2)
}

/** As Graph answers it; the client's secret is told on creation alone. */
export function toShape(subscription: Subscription, withState: boolean) {
  const { id, app, person, tls, resource, changeType, notificationUrl, lifecycleUrl, clientState, expires } =
    subscription
  return {
    ...{ id, resource, applicationId: app, changeType, clientState: withState ? clientState : null, notificationUrl },
    ...{ lifecycleNotificationUrl: lifecycleUrl, expirationDateTime: new Date(expires).toISOString() },
    creatorId: person ?? app,
    latestSupportedTlsVersion: tls,
    includeResourceData: null,
    notificationQueryOptions: null,
    ...{ encryptionCertificate: null, encryptionCertificateId: null, notificationUrlAppId: null },
  }
}
