import { createServer } from 'node:net'
import { SettingError } from './settings.ts'

/** Finds out before anything is written. Throws `SettingError` where somebody else listens. */
export function checkPort(port: number, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      reject(new SettingError(`Port ${port} is taken: stop what listens there, or choose another with ${setting}.`)),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
