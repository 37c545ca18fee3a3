import './parse-without-eval.ts'

import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { readHostOrigins } from './host-origins.ts'
import { connectToHost } from './teams-host.ts'
import './page.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element "root".')

createRoot(root).render(
  <StrictMode>
    <App connecting={connectToHost(readHostOrigins(document))} queries={new QueryClient()} />
  </StrictMode>,
)
