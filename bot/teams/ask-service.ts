/** Teams' connector refused it. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal'
  readonly statusCode: number
  /** Teams' own word for it. */
  readonly code: string
  /** Milliseconds. */
  readonly retryAfter: number | undefined

  constructor(response: Response, body: unknown) {
    const { code = '' } = (body as { error?: { code?: string } } | null)?.error ?? {}
    super(`Teams answered ${response.status}${code && ` ${code}`}.`)
    this.statusCode = response.status
    this.code = code
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    this.retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined
  }
}

export interface Asking {
  readonly method: 'POST' | 'PUT'
  /** Below the service's address, without a slash before it. */
  readonly path: string
  readonly body: object
  readonly token: string
  readonly signal: AbortSignal
}

/**
 * One request of Teams' connector, never repeated (the framework's client repeats a POST after a 5xx, which is two messages
 * with one receipt). Throws `ConnectorRefusal`, or what `fetch` throws.
 */
export async function askService(
  serviceUrl: string,
  { method, path, body, token, signal }: Asking,
): Promise<{ readonly id?: string }> {
  const response = await fetch(`${serviceUrl.replace(/\/?$/, '/')}v3/conversations${path}`, {
    ...{ method, signal, redirect: 'error' },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new ConnectorRefusal(response, answer)
  return answer ?? {}
}
