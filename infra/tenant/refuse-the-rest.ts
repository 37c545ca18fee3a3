import type { Hono } from 'hono'
import { GraphError, toErrorBody } from './kernel/errors.ts'
import { fitsRoute } from './kernel/fits-route.ts'

/** What no surface answers is refused as JSON too, and so is what failed through a mistake of the tenant's own. */
export function refuseTheRest(app: Hono): void {
  app.notFound(({ req }) => {
    const methods = listMethods(app, req.path)
    if (methods.length === 0 || methods.includes(req.method))
      return refuse(new GraphError(404, 'itemNotFound', `There is nothing at ${req.path}.`))
    const allow = methods.join(', ')
    return refuse(new GraphError(405, 'methodNotAllowed', `${req.path} takes ${allow}.`, { headers: { allow } }))
  })
  app.onError((error) => {
    console.error(error)
    return refuse(new GraphError(500, 'generalException', 'An unspecified error has occurred.'))
  })
}

function listMethods({ routes }: Hono, asked: string): string[] {
  const here = routes.filter(({ method, path }) => method !== 'ALL' && fitsRoute(path, asked))
  return [...new Set(here.map(({ method }) => method))]
}

function refuse(error: GraphError): Response {
  return Response.json(toErrorBody(error, null), { status: error.status, headers: error.headers })
}
