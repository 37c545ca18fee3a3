import { AuthenticationError } from 'botframework-connector'

const TOKEN_ERRORS = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']

/**
 * Whether the framework threw this because of the token: it tells so in four ways, two of which its own
 * HTTP side answers with 500. That its signing keys could not be fetched is no fault of the token's.
 */
export function isTokenRefusal(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode === 401
  return error instanceof Error && TOKEN_ERRORS.includes(error.name)
}
