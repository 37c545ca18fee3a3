/** Asks for something that has to come off. Throws what was answered otherwise. */
export async function execute<T>(
  url: string,
  method: string,
  body?: object | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const isFile = body instanceof Uint8Array
  const type = isFile ? 'application/octet-stream' : 'application/json'
  const sent = body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }
  const answer = await fetch(url, { method, headers: { 'content-type': type, ...headers }, ...sent })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}
