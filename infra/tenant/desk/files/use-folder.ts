import { useInfiniteQuery } from '@tanstack/react-query'
import type { DriveItem, Page } from '../api/shapes.ts'
import { useLookAgain } from '../api/use-tenant.ts'
import { readChildren } from './drive.ts'
import { useDrive } from './use-drive.ts'

/** What is in a folder, page by page. */
export const useFolder = (path: string[]) => {
  const drive = useDrive()
  const folder = useInfiniteQuery({
    queryKey: ['folder', drive.person, ...path],
    queryFn: ({ pageParam }) => readChildren(drive, path, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<DriveItem>) => page['@odata.nextLink'],
    refetchInterval: useLookAgain(),
  })
  const items = folder.data?.pages.flatMap(({ value }) => value)
  return {
    items,
    error: folder.error,
    /** There is nothing to show but the error. */
    failed: folder.isLoadingError,
    more: folder.hasNextPage,
    readMore: folder.fetchNextPage,
    busy: folder.isFetchingNextPage,
  }
}
