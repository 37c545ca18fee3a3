/** Asks over HTTP for something that has to come off; throws what was answered otherwise. */
export async function ask<T>(method: string, url: string, body?: unknown, token?: string): Promise<T> {
  const file = body instanceof Uint8Array
  const answer = await fetch(url, {
    method,
    headers: {
      'content-type': file ? 'application/octet-stream' : 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: file ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}
