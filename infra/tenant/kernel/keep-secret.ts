import { randomBytes } from 'node:crypto'
import type { Settings } from './settings.ts'

const known = new WeakMap<Settings, Map<string, Buffer>>()

/** 32 random bytes under a name, the same for as long as the data directory lives. */
export function keepSecret(settings: Settings, name: string): Buffer {
  const secrets = known.get(settings) ?? new Map<string, Buffer>()
  known.set(settings, secrets)
  const secret = secrets.get(name) ?? Buffer.from(settings.read<string>(name) ?? make(settings, name), 'hex')
  secrets.set(name, secret)
  return secret
}

function make(settings: Settings, name: string): string {
  const made = randomBytes(32).toString('hex')
  settings.write(name, made)
  return made
}
