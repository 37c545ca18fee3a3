import { afterAll, beforeAll, describe, test } from 'vitest'
import { type ClientGround, openClientGround } from './client-ground.ts'
import { findRclone, openRclone, type Rclone } from './rclone.ts'
import { rcloneJourneys } from './rclone-journeys.ts'

const version = findRclone()
if (!version) process.stdout.write('rclone: not tried, since it is not installed (on Debian: apt-get install rclone)\n')

describe.runIf(version)('rclone', () => {
  let ground: ClientGround
  let rclone: Rclone

  beforeAll(async () => {
    ground = await openClientGround()
    rclone = await openRclone(ground)
  })

  afterAll(async () => {
    rclone.close()
    await ground.close()
  })

  test.each(Object.entries(rcloneJourneys))('%s', (_, journey) => journey(rclone), 60_000)
})
