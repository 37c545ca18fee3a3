import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { COMPUTING, type ReceiptView, receiptView } from '../../src/contract/receipt.ts'
import { useApi } from './use-api.ts'

const COMING_MS = 3_000
/** It may be taken back. */
const STANDING_MS = 30_000

/** Not written yet, or without all of its digests. */
function isToCome(receipt: ReceiptView | undefined): boolean {
  return (
    receipt === undefined || receipt.files.some(({ sha256, noDigest }) => sha256 === null && noDigest === COMPUTING)
  )
}

/** A receipt stands as it was written; only its digests may still come. */
export function useReceipt(inspection: string, id: string): UseQueryResult<ReceiptView> {
  const api = useApi()
  const path = `receipts/${encodeURIComponent(id)}?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['receipt', inspection, id],
    queryFn: ({ signal }) => api({ path, shape: receiptView, signal }),
    retry: false,
    refetchInterval: ({ state }) => (isToCome(state.data) ? COMING_MS : STANDING_MS),
  })
}
