import { useEffect, useState } from 'react'
import { useHost } from '../host-context.ts'

/** Offers the tab to the host as it would be saved now, and again when another inspection is chosen. */
export function useOfferedTab() {
  const host = useHost()
  const [chosen, choose] = useState<string>()
  useEffect(() => {
    const page = new URL('/tab', location.origin)
    if (chosen !== undefined) page.searchParams.set('inspection', chosen)
    void host.offerTab({ name: 'Inspection', contentUrl: page.href })
  }, [host, chosen])
  return { chosen, choose }
}
