import { GraphClientError } from '@microsoft/microsoft-graph-client'
import { GraphFailure } from '../../services/graph-failure.ts'

/** The Graph client rewrites every error thrown in its chain but its own kind, so ours travels inside one of those. */
export function carryFailure(failure: GraphFailure): GraphClientError {
  const carrier = new GraphClientError(failure.message)
  carrier.customError = failure
  return carrier
}

/** Lets our own failure, and no other, through the Graph client's chain. */
export async function carryFailures<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof GraphFailure ? carryFailure(error) : error
  }
}

export function carriedFailure(error: unknown): GraphFailure | null {
  return error instanceof GraphClientError && error.customError instanceof GraphFailure ? error.customError : null
}
