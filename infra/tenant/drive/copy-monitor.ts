import type { Context, Hono } from 'hono'
import { GraphError, toErrorBody } from '../kernel/errors.ts'
import { tellGraphFault } from '../kernel/graph-fault.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { observe } from '../kernel/observe.ts'
import { type CopyJob, getCopyJob } from './copy-job-store.ts'

export const MONITOR_PATH = '/_api/v2.0/monitor'

const CORS = { 'access-control-allow-origin': '*' }

/** Where a copy stands: SharePoint's own address, so no token. 202 while it goes on, then 200 with what came of it. */
export function registerCopyMonitor(app: Hono, kernel: Kernel): void {
  app.get(`${MONITOR_PATH}/:job`, observe(kernel, 'graph', tellGraphFault), (context) => answer(kernel, context))
}

function answer(kernel: Kernel, { req }: Context): Response {
  if (req.header('authorization') !== undefined) {
    return refuse(new GraphError(401, 'unauthenticated', 'A monitor address takes no Authorization header.'))
  }
  const job = getCopyJob(kernel.db, req.param('job') ?? '')
  if (!job) return refuse(new GraphError(404, 'itemNotFound', 'The operation was not found'))
  return Response.json(describe(job, kernel.clock.now(), new URL(req.url).origin), {
    status: job.done ? 200 : 202,
    headers: CORS,
  })
}

function refuse(error: GraphError): Response {
  return Response.json(toErrorBody(error, null), { status: error.status, headers: CORS })
}

function describe(job: CopyJob, now: number, origin: string) {
  const operation = 'ItemCopy'
  if (!job.done) {
    const percentageComplete = Math.min(99, Math.floor((100 * (now - job.began)) / (job.due - job.began)))
    return { operation, percentageComplete, status: percentageComplete < 1 ? 'notStarted' : 'inProgress' }
  }
  const { result, code, message } = job
  if (result === null) return { operation, percentageComplete: 0, status: 'failed', error: { code, message } }
  const resourceLocation = `${origin}/v1.0/drives/${encodeURIComponent(job.drive)}/items/${result}`
  return { operation, percentageComplete: 100, status: 'completed', resourceId: result, resourceLocation }
}
