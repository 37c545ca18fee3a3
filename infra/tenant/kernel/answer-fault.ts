/** What a surface answers to a fault that was asked for, in its own words: who reads codes finds those of the real one. */
export type TellFault = (status: number, asked: URL) => Response

export const FAULT_MESSAGE = 'The service cannot take the request now. Try later.'

/** @param retryAfter seconds, when the fault is to name them. */
export function answerFault(tell: TellFault, status: number, retryAfter: number | undefined, asked: URL): Response {
  const answer = tell(status, asked)
  if (retryAfter !== undefined) answer.headers.set('retry-after', String(retryAfter))
  return answer
}
