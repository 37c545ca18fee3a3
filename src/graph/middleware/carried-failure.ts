import { GraphClientError } from '@microsoft/microsoft-graph-client'
import { GraphFailure } from '../../services/graph-failure.ts'

/** The Graph client rewrites every error thrown in its chain but its own kind, so ours travels inside one of those. */
export function carryFailure(failure: GraphFailure): GraphClientError {
  const carrier = new GraphClientError(failure.message)
  carrier.customError = failure
  return carrier
}

export function carriedFailure(error: unknown): GraphFailure | null {
  return error instanceof GraphClientError && error.customError instanceof GraphFailure ? error.customError : null
}
