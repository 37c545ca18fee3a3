import { Ajv, type AnySchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { filledManifest } from '../app-package/fill-in.ts'
import { readContract } from './read-contract.ts'
import { toShape } from './traffic/shape.ts'

type Manifest = Record<string, unknown> & { readonly composeExtensions: readonly Record<string, unknown>[] }

/** The files name an older draft than the words that they use. */
function readManifestShape(version: string) {
  const { $schema: _draft, ...schema } = readContract<AnySchemaObject>(`teams-manifest-v${version}.schema.json`)
  const ajv = new Ajv({ strict: false, validateFormats: true })
  addFormats.default(ajv)
  return toShape(ajv.compile(schema))
}

const manifest = filledManifest<Manifest>()

test('the manifest is one of the version that it names', () => {
  expect(readManifestShape(String(manifest.manifestVersion))(manifest, 'manifest')).toEqual([])
})

test('and one of the newest but for the version', () => {
  const newest = { ...manifest, manifestVersion: '1.30' }
  expect(readManifestShape('1.30')(newest, 'manifest')).toEqual([])
})

test.each([
  ['a member that there is not', { ...manifest, colour: 'green' }, /colour/],
  ['a bot without its id', { ...manifest, bots: [{ scopes: ['team'] }] }, /bots\/0 must have/],
  [
    'a message extension with a stranger in it',
    { ...manifest, composeExtensions: manifest.composeExtensions.map((each) => ({ ...each, kind: 'bot' })) },
    /composeExtensions\/0.*kind/,
  ],
])('refuses %s', (_what, faulty, expected) => {
  expect(readManifestShape('1.29')(faulty, 'manifest').join('\n')).toMatch(expected)
})
