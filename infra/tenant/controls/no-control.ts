import type { Hono } from 'hono'
import { fitsRoute } from '../kernel/fits-route.ts'
import { control } from './control.ts'

const BASE = '/_tenant'

/** What is asked for under `/_tenant` and is not there: wrong methods and names are told what there is. */
export function registerNoControl(app: Hono): void {
  app.get(
    BASE,
    control(() => list(app)),
  )
  app.all(
    `${BASE}/*`,
    control(({ req }) => {
      const here = list(app).filter(({ path }) => fitsRoute(path, req.path))
      if (here.length === 0) return refuse(404, 'notFound', `${req.path} is no control.`, list(app))
      const allow = here.map(({ method }) => method).join(', ')
      return refuse(405, 'methodNotAllowed', `${req.path} takes ${allow}.`, here, { allow })
    }),
  )
}

type Entry = { method: string; path: string }

function list({ routes }: Hono): Entry[] {
  const controls = routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith(`${BASE}/`))
  return controls.map(({ method, path }) => ({ method, path }))
}

function refuse(
  status: number,
  code: string,
  message: string,
  controls: Entry[],
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { code, message, controls } }, { status, headers })
}
