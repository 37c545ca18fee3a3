import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'

export interface Certificate {
  key: string
  cert: string
  /** PEM file for NODE_EXTRA_CA_CERTS. */
  caPath: string
}

const TEN_YEARS_MS = 10 * 365 * 86_400_000

/** The loopback certificate of this tenant's sign-in, made once. */
export async function openCertificate(dataDir: string): Promise<Certificate> {
  const caPath = join(dataDir, 'sign-in.pem')
  const keyPath = join(dataDir, 'sign-in.key.pem')
  if (!existsSync(caPath) || !existsSync(keyPath)) {
    const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      keySize: 2048,
      algorithm: 'sha256',
      notAfterDate: new Date(Date.now() + TEN_YEARS_MS),
      extensions: [
        { name: 'basicConstraints', cA: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 7, ip: '127.0.0.1' },
            { type: 2, value: 'localhost' },
          ],
        },
      ],
    })
    writeFileSync(keyPath, made.private, { mode: 0o600 })
    writeFileSync(caPath, made.cert)
  }
  return { key: readFileSync(keyPath, 'utf8'), cert: readFileSync(caPath, 'utf8'), caPath }
}
