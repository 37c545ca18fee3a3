import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Certificate } from './certificate.ts'

const HOST = '127.0.0.1'

export interface Listener {
  port: number
  close(): Promise<void>
}

/** Serves the app on loopback, over https when given a certificate. */
export async function listen(app: Hono, port: number, certificate?: Certificate): Promise<Listener> {
  const answer = getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0])
  const server = certificate
    ? createSecureServer({ key: certificate.key, cert: certificate.cert }, (...pair) => void answer(...pair))
    : createServer((...pair) => void answer(...pair))
  server.keepAliveTimeout = 60_000
  await open(server, port)
  return { port, close: () => close(server) }
}

const [LOWEST, RANGE] = [24_000, 8_000]
/** One after the other from a place of its own: two processes that start at once hardly ever try the same. */
let tried = Math.floor(Math.random() * RANGE)

/** Ports from 32768 up are the kernel's own for outgoing connections, so a free one is looked for below. */
export async function findPort(taken: number[]): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    tried += 1
    const port = LOWEST + (tried % RANGE)
    if (taken.includes(port)) continue
    const probe = createServer()
    const free = await open(probe, port)
      .then(() => true)
      .catch(() => false)
    if (free) await close(probe)
    if (free) return port
  }
  throw new Error('No free port was found between 24000 and 32000.')
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
