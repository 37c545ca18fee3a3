import { useQuery } from '@tanstack/react-query'
import { readGraph } from '../api/graph.ts'
import type { DeskInfo } from '../api/shapes.ts'
import { readItemAt } from '../files/drive.ts'
import { followLink } from './follow-link.ts'
import type { Place } from './place.ts'
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

type FilesPlace = Extract<Place, { pane: 'files' }>

export const useOpenLink = (info: DeskInfo, person: string, say: (note: string | undefined) => void) => {
  const libraryUrl = useLibraryUrl(info, person)
  /** A link to a file opens its folder, with the file's details beside it. */
  const openFiles = async ({ path }: FilesPlace): Promise<void> => {
    const item =
      path.length > 0 ? await readItemAt({ id: info.drive.id, person }, path).catch(() => undefined) : undefined
    if (item?.file) goTo({ pane: 'files', path: path.slice(0, -1), chosen: item.name })
    else goTo({ pane: 'files', path })
  }
  return (href: string): void => {
    const destination = followLink(href, { appId: info.app.id, libraryUrl })
    say(undefined)
    switch (destination.to) {
      case 'place':
        if (destination.place.pane === 'files') void openFiles(destination.place)
        else goTo(destination.place)
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
