/**
 * Resource units that SharePoint charges for a request; 0 for services that do not count so.
 * (learn.microsoft.com: avoid getting throttled or blocked in SharePoint Online)
 * @param path below `/v1.0`, with its query
 */
export function unitCost(method: string, path: string, body: unknown): number {
  if (path.startsWith('/$batch')) return batchCost(body)
  if (!/^\/(drives|sites|shares)\b/.test(path)) return 0
  const [address = '', query = ''] = path.split('?')
  if (/\/(permissions|invite|createLink)(\/|$)/.test(address) || /expand=[^&]*permissions/.test(query)) return 5
  if (method !== 'GET') return 2
  if (/\/delta(\(.*\))?$/.test(address)) return /token=/i.test(path) ? 1 : 2
  return /\/(children|columns|lists|items|drives)$/.test(address) ? 2 : 1
}

/** Requests in a batch count one by one. */
function batchCost(body: unknown): number {
  const { requests = [] } = JSON.parse(String(body)) as { requests?: { method: string; url: string }[] }
  return requests.reduce((sum, part) => sum + unitCost(part.method, part.url, undefined), 0)
}
