import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ExtensionCommand } from '../api/shapes.ts'
import { search } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'

/** Milliseconds without a key before the app is asked, as in Teams. */
const restFor = 300

/** What the app finds for the words, once the person pauses; with none only where the command begins by itself. */
export const useFound = ({ id, initialRun = false }: ExtensionCommand, text: string, channel: string | undefined) => {
  const { person } = useDesk()
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const rest = setTimeout(() => setAsked(text.trim()), restFor)
    return () => clearTimeout(rest)
  }, [text])
  return useQuery({
    queryKey: ['found', person.id, id, asked, channel],
    queryFn: () => search(person.id, { command: id, text: asked, ...(channel === undefined ? {} : { channel }) }),
    enabled: asked !== '' || initialRun,
    gcTime: 0,
    retry: false,
  })
}
