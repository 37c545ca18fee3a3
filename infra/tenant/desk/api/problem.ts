/** An answer other than success, in words for the person at the desk. */
export class Problem extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
  }
}

/** Graph says `{error: {code, message}}`, the controls `{error: 'text'}` or the same as Graph; anything else is shown by its status. */
export const readProblem = async (answer: Response): Promise<Problem> => {
  const body: unknown = await answer.json().catch(() => undefined)
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined
  const plain = `The tenant answered ${answer.status} ${answer.statusText}`.trim()
  if (typeof error === 'string') return new Problem(answer.status, 'unknown', error)
  if (typeof error !== 'object' || error === null) return new Problem(answer.status, 'unknown', plain)
  const { code, message } = error as { code?: string; message?: string }
  return new Problem(answer.status, code ?? 'unknown', message || plain)
}

export const sayProblem = (problem: unknown): string => {
  if (problem instanceof Problem) return `${problem.message.replace(/\.$/, '')} (${problem.status}, ${problem.code}).`
  if (problem instanceof TypeError) return 'The tenant does not answer. Is it still running?'
  return problem instanceof Error ? problem.message : 'Something went wrong.'
}
