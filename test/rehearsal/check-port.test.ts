import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { checkPort } from '../../infra/rehearsal/check-port.ts'
import { SettingError } from '../../infra/rehearsal/settings.ts'

async function listenSomewhere(): Promise<{ taker: Server; port: number }> {
  const taker = createServer().listen(0, '127.0.0.1')
  await once(taker, 'listening')
  onTestFinished(() => void taker.close())
  const address = taker.address()
  return { taker, port: typeof address === 'object' && address ? address.port : 0 }
}

test('a port that is taken and stays so is told with the setting that chooses another', async () => {
  const { port } = await listenSomewhere()
  const checked = checkPort(port, 'WAYMARK_PORT', 0)
  await expect(checked).rejects.toThrow(SettingError)
  await expect(checked).rejects.toThrow(`Port ${port} is taken`)
})

test('the server of a rehearsal that was killed is given time to end', async () => {
  const { taker, port } = await listenSomewhere()
  const checked = checkPort(port, 'WAYMARK_PORT')
  taker.close()
  await expect(checked).resolves.toBeUndefined()
})
