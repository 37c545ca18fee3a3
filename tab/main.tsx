import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { App } from './app.tsx'
import { readHostOrigins } from './host-origins.ts'
import { connectToHost } from './teams-host.ts'
import './page.css'

// The page's Content-Security-Policy forbids the code that zod would otherwise generate to be faster.
config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element "root".')

createRoot(root).render(
  <StrictMode>
    <App connecting={connectToHost(readHostOrigins(document))} queries={new QueryClient()} />
  </StrictMode>,
)
