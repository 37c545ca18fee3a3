import type { UseQueryResult } from '@tanstack/react-query'
import { TabFailure, tellFailure } from '../api/tab-failure.ts'
import { useHost } from '../host-context.ts'
import { FailureView } from './failure-view.tsx'

interface FailedQueryProps {
  query: Pick<UseQueryResult, 'error' | 'refetch'>
  title: string
}

/** A page that got no answer. Where sign-in failed, trying again lets Teams ask the person for consent. */
export function FailedQuery({ query, title }: FailedQueryProps) {
  const host = useHost()
  const needsConsent = query.error instanceof TabFailure && query.error.reason === 'no sign-in'
  const retry = async (): Promise<void> => {
    if (needsConsent) await host.readToken('prompt').catch(() => undefined)
    await query.refetch()
  }
  return <FailureView title={title} message={tellFailure(query.error)} onRetry={() => void retry()} />
}
