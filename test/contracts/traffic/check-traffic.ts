import { createConnectorCheck } from './check-connector.ts'
import { createDeliveryCheck } from './check-delivery.ts'
import { createGraphCheck } from './check-graph.ts'
import { createNotificationCheck } from './check-notification.ts'
import { checkSignIn } from './check-sign-in.ts'
import { createUploadCheck } from './check-upload.ts'
import { readConnectorTypes } from './connector-types.ts'
import { type Check, type Entry, notInContract } from './entry.ts'
import { readGraphTypes } from './graph-types.ts'
import { isBatch, unpackBatch } from './unpack-batch.ts'

export interface TrafficReport {
  /** How many entries were checked, by surface and operation: `graph GET /drives/{drive-id}/root/delta()`. */
  readonly counts: ReadonlyMap<string, number>
  /** One line each, beginning with the entry: `#12.create-4 graph POST /v1.0/... -> 201: request/...`. */
  readonly failures: readonly string[]
}

/** Reads the contracts and answers the check of traffic against them; entries are numbered from 0. */
export function readTrafficCheck(): (entries: readonly Entry[]) => TrafficReport {
  const checks = readChecks()
  return (entries) => {
    const counts = new Map<string, number>()
    const failures: string[] = []
    for (const [label, entry] of unpack(entries, failures)) {
      const { operation, problems } = (checks[entry.surface] ?? notInContract)(entry)
      const key = `${entry.surface} ${operation ?? 'unknown'}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      failures.push(...problems.map((problem) => `${tell(label, entry)}: ${problem}`))
    }
    return { counts, failures }
  }
}

function readChecks(): Readonly<Record<string, Check>> {
  const graph = readGraphTypes()
  const connector = readConnectorTypes()
  return {
    graph: createGraphCheck(graph),
    upload: createUploadCheck(graph),
    notification: createNotificationCheck(graph),
    connector: createConnectorCheck(connector),
    bot: createDeliveryCheck(connector),
    signin: checkSignIn,
  }
}

/** Each entry under its number, and after a batch its parts under theirs. */
function* unpack(entries: readonly Entry[], failures: string[]): Iterable<readonly [string, Entry]> {
  for (const [index, entry] of entries.entries()) {
    const label = `#${index}`
    yield [label, entry]
    if (!isBatch(entry)) continue
    const { parts, problems } = unpackBatch(entry)
    failures.push(...problems.map((problem) => `${tell(label, entry)}: ${problem}`))
    for (const [id, part] of parts) yield [`${label}.${id}`, part]
  }
}

function tell(label: string, { surface, method, path, status }: Entry): string {
  return `${label} ${surface} ${method} ${path} -> ${status}`
}
