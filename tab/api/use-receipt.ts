import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type ReceiptView, receiptView } from '../../src/contract/receipt.ts'
import { kept } from './freshness.ts'
import { useApi } from './use-api.ts'

/** A receipt stands as it was written; only its digests may still come. */
export function useReceipt(inspection: string, id: string): UseQueryResult<ReceiptView> {
  const api = useApi()
  const path = `receipts/${encodeURIComponent(id)}?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['receipt', inspection, id],
    queryFn: ({ signal }) => api({ path, shape: receiptView, signal }),
    ...kept,
  })
}
