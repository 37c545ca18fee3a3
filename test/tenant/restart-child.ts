import { readFileSync } from 'node:fs'
import { startTenant } from '../../infra/tenant/tenant.ts'

/** Run as a child, to be killed: the options of its tenant stand as JSON in the file it is given. It prints the address. */
const [file = ''] = process.argv.slice(2)
const tenant = await startTenant(JSON.parse(readFileSync(file, 'utf8')))
await tenant.installApp()
console.log(tenant.url)
