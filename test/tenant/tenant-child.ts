import { startTenant } from '../../infra/tenant/tenant.ts'
import { describeTenant } from './tenant-under-test.ts'

/** Run as a child, to be killed: prints the tenant's address when it is there. */
const [dataDir = ''] = process.argv.slice(2)
const tenant = await startTenant({ dataDir, port: 0, content: describeTenant(), unitsPerMinute: 1_000_000 })
console.log(tenant.url)
