import { expect, test } from 'vitest'
import { connect } from '../tenant/graph-client.ts'
import { ISLA } from '../tenant/tenant-under-test.ts'
import { readContract } from './read-contract.ts'
import { openGround } from './refusals/ground.ts'

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const UNKNOWN = /^Resource not found for the segment|^Specified HTTP method is not allowed/

const { paths } = readContract<{ paths: Record<string, Record<string, object>> }>('graph-v1.0.slice.json')

test('no published operation is answered as if Graph did not have it', async () => {
  const { tenant, drive, site, fileId } = await openGround({ role: 'fullcontrol', unitsPerMinute: 1_000_000 })
  const graph = await connect(tenant)
  const { team } = tenant.kernel.content
  const things: Record<string, string> = {
    ...{ 'drive-id': drive.slice('/drives/'.length), 'site-id': site.slice('/sites/'.length), 'driveItem-id': fileId },
    ...{ 'user-id': ISLA.id, 'team-id': team.id, 'group-id': team.id, 'channel-id': team.channels[0]?.id ?? '' },
    ...{ 'list-id': 'Documents', 'listItem-id': '2', 'item-path': 'Minutes/March.txt' },
    ...{ hostname: 'northmoor.sharepoint.example', 'site-path': 'sites/adult-services' },
  }
  const fill = (path: string) => path.replace(/\{([^}]+)\}/g, (_, name: string) => things[name] ?? 'nothing')
  const operations = Object.entries(paths).flatMap(([path, operation]) =>
    METHODS.filter((method) => method in operation).map((method) => [method.toUpperCase(), path] as const),
  )
  expect(operations.length).toBeGreaterThan(380)
  for (const [method, path] of operations) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    const told = await graph(method, encodeURI(fill(path)), body)
    if (path.startsWith('/me')) continue
    expect.soft(told.body?.error?.message ?? '', `${method} ${path}: ${told.status}`).not.toMatch(UNKNOWN)
  }
})
