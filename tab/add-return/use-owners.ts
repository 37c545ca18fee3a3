import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { owners } from '../../src/contract/added-return.ts'
import { useApi } from '../api/use-api.ts'
import { useInspection } from '../inspection-context.ts'

type Owners = z.infer<typeof owners>['owners']

/** Whom a return can be given to; none until the server has answered. */
export function useOwners(): Owners {
  const api = useApi()
  const { id } = useInspection()
  const path = `returns/owners?inspection=${encodeURIComponent(id)}`
  const query = useQuery({
    queryKey: ['owners', id],
    queryFn: ({ signal }) => api({ path, shape: owners, signal }),
    retry: false,
  })
  return query.data?.owners ?? []
}
