import { useQuery } from '@tanstack/react-query'
import { readGraph } from '../api/graph.ts'
import type { DeskInfo } from '../api/shapes.ts'
import { followLink } from './follow-link.ts'
import { goTo } from './use-place.ts'

/** Where the library is seen in a browser; links into it open in Files. */
const useLibraryUrl = (info: DeskInfo, person: string): string => {
  const drive = useQuery({
    queryKey: ['drive', info.drive.id],
    queryFn: () => readGraph<{ webUrl: string }>(person, `/drives/${info.drive.id}`),
    staleTime: Infinity,
  })
  return drive.data?.webUrl ?? `${info.site.webUrl}/Shared Documents`
}

export const useOpenLink = (info: DeskInfo, person: string, say: (note: string | undefined) => void) => {
  const libraryUrl = useLibraryUrl(info, person)
  return (href: string): void => {
    const destination = followLink(href, { appId: info.app.id, libraryUrl })
    switch (destination.to) {
      case 'place':
        say(undefined)
        goTo(destination.place)
        break
      case 'meeting':
        say('The meeting would open in Teams. No meetings are held at this desk.')
        break
      case 'outside':
        if (/^(https?|mailto):/.test(destination.url)) window.open(destination.url, '_blank', 'noopener')
        say(`This link leads out of the desk: ${destination.url}`)
    }
  }
}
