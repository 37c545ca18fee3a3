import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createLines } from '../../src/store/lines.ts'

/** Takes every connection and never says a word. */
async function startSilentServer(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

it('a connection whose other end falls silent is ended, and says so', async () => {
  const line = createLines(50)
    .open()
    .connect(await startSilentServer(), '127.0.0.1')
  const [error] = await once(line, 'error').then(
    (told) => told,
    (thrown: Error) => [thrown],
  )
  expect(error).toMatchObject({ message: 'The database server fell silent.' })
  expect(line.destroyed).toBe(true)
})

it('all are cut at once', async () => {
  const port = await startSilentServer()
  const lines = createLines(60_000)
  const open = [lines.open(), lines.open()].map((line) => line.connect(port, '127.0.0.1'))
  await Promise.all(open.map((line) => once(line, 'connect')))
  lines.cut()
  expect(open.map(({ destroyed }) => destroyed)).toEqual([true, true])
})
