import { useEffect, useState } from 'react'
import { useClock } from '../api/use-tenant.ts'

const minute = 60_000
/** The tenant needs a moment for what has fallen due. */
const settle = 1500

/** The tenant's time to the minute, an ISO instant; it runs on at real speed between two looks at the clock. */
export const useNow = (): string | undefined => {
  const { data, dataUpdatedAt, refetch } = useClock()
  const offset = data === undefined ? undefined : Date.parse(data.now) - dataUpdatedAt
  const [ticked, setTicked] = useState(0)
  useEffect(() => {
    if (offset === undefined) return
    const timer = setTimeout(() => setTicked(ticked + 1), minute - ((Date.now() + offset) % minute) + 5)
    return () => clearTimeout(timer)
  }, [offset, ticked])
  const next = data?.next === undefined ? undefined : Date.parse(data.next)
  useEffect(() => {
    const wait = next === undefined || offset === undefined ? Infinity : next - (Date.now() + offset) + settle
    if (wait > 2 ** 31 - 1) return
    const timer = setTimeout(() => void refetch(), Math.max(settle, wait))
    return () => clearTimeout(timer)
  }, [next, offset, refetch])
  return offset === undefined ? undefined : new Date(Date.now() + offset).toISOString()
}
