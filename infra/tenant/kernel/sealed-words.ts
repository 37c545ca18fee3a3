import { createHmac, timingSafeEqual } from 'node:crypto'
import { keepSecret } from './keep-secret.ts'
import type { Settings } from './settings.ts'

/** Words that their bearer can read and nobody else can write, fit to stand in an address. */
export function sealWords(settings: Settings, words: string): string {
  return `${Buffer.from(words).toString('base64url')}.${seal(settings, words)}`
}

/** Undefined for what was not sealed here. */
export function openWords(settings: Settings, sealed: string): string | undefined {
  const [body = '', given = ''] = sealed.split('.')
  const words = Buffer.from(body, 'base64url').toString()
  const right = Buffer.from(seal(settings, words))
  return given.length === right.length && timingSafeEqual(Buffer.from(given), right) ? words : undefined
}

function seal(settings: Settings, words: string): string {
  return createHmac('sha256', keepSecret(settings, 'downloadSecret')).update(words).digest('base64url')
}
