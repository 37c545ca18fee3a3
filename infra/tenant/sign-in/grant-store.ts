import { createHash, randomBytes } from 'node:crypto'
import type { RedirectContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** What a person agreed to at the sign-in page, on the way to tokens. Times are the machine's, in epoch milliseconds. */
export interface SignedIn {
  app: string
  person: string
  /** As it was asked for. */
  scope: string
  kind: RedirectContent['kind']
  expires: number
}

export interface CodeGrant extends SignedIn {
  redirect: string
  challenge: string | null
  nonce: string | null
  used: number
}

export interface GrantStore {
  addCode(grant: Omit<CodeGrant, 'used'>): string
  findCode(code: string): CodeGrant | undefined
  /** False when it was used before. */
  spendCode(code: string): boolean
  addRefreshToken(grant: SignedIn): string
  findRefreshToken(token: string): SignedIn | undefined
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS sign_in_codes (hash TEXT PRIMARY KEY, app TEXT NOT NULL, person TEXT NOT NULL,
    scope TEXT NOT NULL, kind TEXT NOT NULL, expires INTEGER NOT NULL, redirect TEXT NOT NULL, challenge TEXT,
    nonce TEXT, used INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS refresh_tokens (hash TEXT PRIMARY KEY, app TEXT NOT NULL, person TEXT NOT NULL,
    scope TEXT NOT NULL, kind TEXT NOT NULL, expires INTEGER NOT NULL);`

/** Codes and refresh tokens that were given out, by what they hash to. */
export function openGrantStore({ addState, db }: Pick<Kernel, 'addState' | 'db'>): GrantStore {
  addState(TABLES, () => undefined)
  return {
    addCode({ app, person, scope, kind, expires, redirect, challenge, nonce }) {
      const code = `1.${randomBytes(48).toString('base64url')}`
      const values = [hash(code), app, person, scope, kind, expires, redirect, challenge, nonce]
      db.run('INSERT INTO sign_in_codes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)', ...values)
      return code
    },
    findCode: (code) => db.get<CodeGrant>('SELECT * FROM sign_in_codes WHERE hash = ?', hash(code)),
    spendCode: (code) =>
      db.run('UPDATE sign_in_codes SET used = 1 WHERE hash = ? AND used = 0', hash(code)).changes === 1,
    addRefreshToken({ app, person, scope, kind, expires }) {
      const token = `1.${randomBytes(96).toString('base64url')}`
      db.run('INSERT INTO refresh_tokens VALUES (?, ?, ?, ?, ?, ?)', hash(token), app, person, scope, kind, expires)
      return token
    },
    findRefreshToken: (token) => db.get<SignedIn>('SELECT * FROM refresh_tokens WHERE hash = ?', hash(token)),
  }
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
