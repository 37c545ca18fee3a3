import { FetchFailure, type SentFiles } from '../services/ports/sent-files.ts'
import { arriving } from './arriving.ts'
import type { Cutoff } from './cut-off.ts'

/** So long may nothing arrive before it is given up, in milliseconds. */
const PATIENCE = 15_000
/** SharePoint sends on once or twice. */
const MOST_HOPS = 5

/**
 * Fetches what Teams gave an address for. Our token never goes there, and whoever is asked is one of `origins`, at each hop
 * anew: an activity may name any address.
 * @param origins such as `https://*.sharepoint.com`; `*` stands for names within a host's
 * @param stop cuts off what still arrives
 */
export function connectSentFiles(
  origins: readonly string[],
  fetch: typeof globalThis.fetch,
  stop?: AbortSignal,
): SentFiles {
  return {
    fetch: (url) =>
      arriving({ within: PATIENCE, stop, brokenOff }, (cutoff) =>
        follow(url, (address) => askFor(address, origins, fetch, cutoff)),
      ),
  }
}

async function follow(url: string, ask: (address: string) => Promise<Response>): Promise<Response> {
  let address = url
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const answer = await ask(address)
    const location = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || location === null) return readable(answer)
    await answer.body?.cancel()
    address = URL.canParse(location, address) ? new URL(location, address).href : ''
  }
  throw new FetchFailure('foreign')
}

async function askFor(
  address: string,
  origins: readonly string[],
  fetch: typeof globalThis.fetch,
  cutoff: Cutoff,
): Promise<Response> {
  if (!isAllowed(address, origins)) throw new FetchFailure('foreign')
  cutoff.again()
  try {
    return await fetch(address, { redirect: 'manual', signal: cutoff.signal })
  } catch (cause) {
    throw new FetchFailure('unavailable', { cause })
  }
}

async function readable(answer: Response): Promise<Response> {
  const isPage = /^text\/html\b/i.test(answer.headers.get('content-type') ?? '')
  if (answer.status === 200 && !isPage) return answer
  await answer.body?.cancel()
  if (answer.status === 200) throw new FetchFailure('no document')
  const isOver = answer.status >= 400 && answer.status < 500 && answer.status !== 429
  throw new FetchFailure(isOver ? 'over' : 'unavailable')
}

/** Scheme, host and port, and nobody's name or password in it. */
export function isAllowed(address: string, origins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false
  const { origin, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return origins.some((one) => toPattern(one).test(origin))
}

function toPattern(origin: string): RegExp {
  const plain = origin.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '[a-z0-9-]+(?:\\.[a-z0-9-]+)*')
  return new RegExp(`^${plain}$`)
}

function brokenOff(cause: unknown): FetchFailure {
  return new FetchFailure('unavailable', { cause })
}
