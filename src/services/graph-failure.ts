/** Why Microsoft Graph did not do it; closed, so that the edge can tell each once. */
export type GraphReason =
  | 'unauthorised'
  | 'forbidden'
  | 'missing'
  | 'taken'
  | 'changed'
  | 'locked'
  | 'invalid'
  | 'throttled'
  | 'unavailable'

/** A call to Graph that failed for good, retries included. */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure'
  readonly reason: GraphReason
  readonly status: number
  /** Graph's own `error.code`, and the request id to quote to Microsoft. */
  readonly code: string
  readonly requestId: string | undefined

  constructor(
    reason: GraphReason,
    detail: { status: number; code: string; message: string; requestId?: string; cause?: unknown },
  ) {
    super(detail.message, { cause: detail.cause })
    this.reason = reason
    this.status = detail.status
    this.code = detail.code
    this.requestId = detail.requestId
  }
}
