import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer, request, type Server } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { generate } from 'selfsigned'
import type { Tenant } from '../../infra/tenant/tenant.ts'

/** What a program is given in whose eyes the tenant is one of Microsoft's hosts. */
export interface NamedTenant {
  /** Of the proxy to send everything through. */
  readonly proxyUrl: string
  /** PEM of the authority to trust. */
  readonly caPath: string
  close(): void
}

/**
 * For programs in which the host's name is built in: a proxy where CONNECT to that name leads to the tenant.
 * @param folder where the certificate goes
 */
export async function nameTenant(tenant: Tenant, hostname: string, folder: string): Promise<NamedTenant> {
  const caPath = join(folder, `${hostname}.pem`)
  const gate = await openGate(tenant, hostname, caPath)
  const sockets = new Set<Socket>()
  const proxy = createServer((_, response) => response.writeHead(403).end())
  proxy.on('connect', ({ url }, socket: Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)))
    if (url !== `${hostname}:443`) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    gate.emit('connection', socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const close = () => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  }
  return { proxyUrl: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, caPath, close }
}

/** Speaks TLS as that host, and asks the tenant's own https side in that name. */
async function openGate(tenant: Tenant, hostname: string, caPath: string): Promise<Server> {
  const made = await generate([{ name: 'commonName', value: hostname }], {
    ...{ keySize: 2048, algorithm: 'sha256' },
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: hostname }] },
    ],
  })
  writeFileSync(caPath, made.cert)
  const { hostname: host, port } = new URL(tenant.signInUrl)
  const onward = { host, port, servername: 'localhost', ca: readFileSync(tenant.caPath) }
  return createSecureServer({ key: made.private, cert: made.cert }, async (asked, answer) => {
    const { method, url: path } = asked
    const passed = request({ ...onward, method, path, headers: headersOf(asked) })
    passed.on('response', (told) => void passBack(told, answer)).on('error', () => answer.destroy())
    await pipeline(asked, passed).catch(() => answer.destroy())
  })
}

/**
 * rclone 1.60, which Debian has, sends its token to upload addresses too, where Microsoft refuses it and so does the tenant
 * (https://github.com/rclone/rclone/issues/7405). It is taken away on the way there, as newer ones leave it out.
 */
function headersOf({ headers: { authorization, ...headers }, url }: IncomingMessage) {
  const isUpload = url?.startsWith('/_api/')
  return isUpload || authorization === undefined ? headers : { ...headers, authorization }
}

async function passBack(told: IncomingMessage, answer: ServerResponse): Promise<void> {
  answer.writeHead(told.statusCode ?? 502, told.headers)
  await pipeline(told, answer).catch(() => answer.destroy())
}
