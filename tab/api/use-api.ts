import { useMemo } from 'react'
import { useHost } from '../host-context.ts'
import { type Call, callApi } from './call-api.ts'

export type Api = <T>(call: Call<T>) => Promise<T>

/** Calls to the server in the name of the person in front of the tab. */
export function useApi(): Api {
  const host = useHost()
  return useMemo(() => (call) => callApi(call, () => host.readToken('silent')), [host])
}
