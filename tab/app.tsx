import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense, use } from 'react'
import { HostContext } from './host-context.ts'
import { InHost } from './in-host.tsx'
import { OutsidePage } from './shell/outside-page.tsx'
import { Starting } from './shell/starting.tsx'
import type { TeamsHost } from './teams-host.ts'

interface AppProps {
  connecting: Promise<TeamsHost | null>
  queries: QueryClient
}

export function App({ connecting, queries }: AppProps) {
  return (
    <Suspense fallback={<Starting />}>
      <QueryClientProvider client={queries}>
        <Connected connecting={connecting} />
      </QueryClientProvider>
    </Suspense>
  )
}

function Connected({ connecting }: Pick<AppProps, 'connecting'>) {
  const host = use(connecting)
  if (host === null) return <OutsidePage />
  return (
    <HostContext value={host}>
      <InHost />
    </HostContext>
  )
}
