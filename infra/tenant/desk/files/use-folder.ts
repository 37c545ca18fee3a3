import { useInfiniteQuery } from '@tanstack/react-query'
import type { DriveItem, Page } from '../api/shapes.ts'
import { readChildren } from './drive.ts'
import { useDrive } from './use-drive.ts'

const lookEvery = 4000

/** What is in a folder, page by page; looked at again now and then, because the bot works here too. */
export const useFolder = (path: string[]) => {
  const drive = useDrive()
  const folder = useInfiniteQuery({
    queryKey: ['folder', drive.person, ...path],
    queryFn: ({ pageParam }) => readChildren(drive, path, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<DriveItem>) => page['@odata.nextLink'],
    refetchInterval: lookEvery,
  })
  const items = folder.data?.pages.flatMap(({ value }) => value)
  return {
    items,
    error: folder.error,
    more: folder.hasNextPage,
    readMore: folder.fetchNextPage,
    busy: folder.isFetchingNextPage,
  }
}
