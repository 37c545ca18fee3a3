/** A file to put up, and the folders that it lay in below what was dragged. */
export interface Dropped {
  file: File
  folders: string[]
}

const readFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A reader gives a folder's entries in portions; an empty one is the last. */
const readEntries = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

const walk = async (entry: FileSystemEntry, folders: string[]): Promise<Dropped[]> => {
  if (entry.isFile) return [{ file: await readFile(entry as FileSystemFileEntry), folders }]
  const inside = await readEntries(entry as FileSystemDirectoryEntry)
  const found = await Promise.all(inside.map((each) => walk(each, [...folders, entry.name])))
  return found.flat()
}

/** Everything dragged, folders with what is in them. The entries must be asked for before anything is awaited. */
export const readDropped = async (transfer: DataTransfer): Promise<Dropped[]> => {
  const files = [...transfer.files].map((file): Dropped => ({ file, folders: [] }))
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const folders = await Promise.all(entries.map((entry) => (entry?.isDirectory ? walk(entry, []) : [])))
  const names = new Set(entries.filter((entry) => entry?.isDirectory).map((entry) => entry?.name))
  return [...files.filter(({ file }) => !names.has(file.name)), ...folders.flat()]
}
