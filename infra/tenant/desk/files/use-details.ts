import { useQuery } from '@tanstack/react-query'
import { readFields, readItemAt } from './drive.ts'
import { useDrive } from './use-drive.ts'

/** One item of the library and its columns. */
export const useDetails = (path: string[]) => {
  const drive = useDrive()
  const read = async () => {
    const item = await readItemAt(drive, path)
    return { item, fields: await readFields(drive, item.id) }
  }
  return useQuery({ queryKey: ['details', drive.person, ...path], queryFn: read })
}
