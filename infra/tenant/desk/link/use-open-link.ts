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

interface Found {
  name: string
  parentReference: { path: string }
}

/** Where a document lies, by the address of its page: Graph follows it as a sharing link. */
const findDocument = async (person: string, url: string): Promise<FilesPlace> => {
  const share = btoa(url).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  const found = await readGraph<Found>(person, `/shares/u!${share}/driveItem?$select=name,parentReference`)
  const [, folders = ''] = found.parentReference.path.split('/root:')
  return { pane: 'files', path: folders.split('/').filter(Boolean).map(decodeURIComponent), chosen: found.name }
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
  const openDocument = async (url: string): Promise<void> => {
    const place = await findDocument(person, url).catch(() => undefined)
    if (place) goTo(place)
    else say('This document is not there, or not for you to see.')
  }
  return (href: string): void => {
    const destination = followLink(href, { appId: info.app.id, libraryUrl })
    say(undefined)
    switch (destination.to) {
      case 'place':
        if (destination.place.pane === 'files') void openFiles(destination.place)
        else goTo(destination.place)
        break
      case 'document':
        void openDocument(destination.url)
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
