import { appendContent, createContent, getContent } from '../../infra/tenant/drive/contents.ts'
import { deriveItemId, getRoot, insertItem } from '../../infra/tenant/drive/item-store.ts'
import { countItem } from '../../infra/tenant/drive/library-store.ts'
import type { Kernel } from '../../infra/tenant/kernel/kernel.ts'

const BY = JSON.stringify({ user: { displayName: 'System Account' } })
/** Of every ten items of a library one lies in `Tree`, which is moved and deleted whole; the others in `Flat`. */
const IN_TREE = 10
const PER_BRANCH = 100

/** What was put into a library: ids of a folder with most of the items in it, and of one with a tenth of them below it. */
export interface Seeded {
  drive: string
  flat: string
  tree: string
  count: number
}

/** Fills a library past its interface, in one transaction. Files are named `file-000000.txt` and so on. */
export function seedItems(kernel: Kernel, drive: string, count: number): Seeded {
  return kernel.db.transaction(() => {
    const root = getRoot(kernel.db, drive).id
    const { add, file } = createSeeder(kernel, drive)
    const [flat, tree] = [add(root, 'Flat', {}), add(root, 'Tree', {})]
    const branches = Math.ceil(count / IN_TREE / PER_BRANCH)
    const branch = Array.from({ length: branches }, (_, index) => add(tree, `Branch ${index}`, {}))
    for (let index = 0; index < count; index += 1) {
      const name = `file-${String(index).padStart(6, '0')}.txt`
      add(index % IN_TREE === 0 ? (branch[(index / IN_TREE) % branches] ?? tree) : flat, name, file)
    }
    sumFolders(kernel, drive)
    return { drive, flat, tree, count }
  })
}

/** Fills a folder with so many folders, and so many files spread over them. */
export function seedFolder(
  kernel: Kernel,
  drive: string,
  parent: string,
  folders: number,
  files: number,
  called = 'Folder',
): void {
  kernel.db.transaction(() => {
    const { add, file } = createSeeder(kernel, drive)
    const below = Array.from({ length: folders }, (_, index) => add(parent, `${called} ${index}`, {}))
    for (let index = 0; index < files; index += 1) add(below[index % folders] ?? parent, `evidence-${index}.txt`, file)
    sumFolders(kernel, drive)
  })
}

function createSeeder(kernel: Kernel, drive: string) {
  const content = createContent(kernel.db)
  appendContent(kernel.db, content, new TextEncoder().encode('evidence'))
  const created = kernel.clock.now()
  return {
    file: { folder: 0 as const, content, mime: 'text/plain', ...sizeAndHash(kernel, content) },
    add(parent: string, name: string, members: object): string {
      const id = deriveItemId(`${parent}/${name}`)
      const place = { id, drive, parent, name, list_item: countItem(kernel.db, drive), created, created_by: BY }
      insertItem(kernel.db, { ...place, folder: 1, ...members })
      return id
    },
  }
}

function sizeAndHash(kernel: Kernel, content: number): { size: number; hash: string } {
  const { size, hash } = getContent(kernel.db, content)
  return { size, hash }
}

/** Counts of children and sizes below, folder by folder, the deepest first. */
function sumFolders(kernel: Kernel, drive: string): void {
  const folders = kernel.db.all<{ id: string }>(
    'SELECT id FROM items WHERE drive = ? AND folder = 1 ORDER BY change DESC',
    drive,
  )
  for (const { id } of folders) {
    kernel.db.run(
      `UPDATE items SET (children, size) = (SELECT count(*), coalesce(sum(size), 0) FROM items AS child
         WHERE child.parent = items.id AND child.deleted = 0) WHERE id = ?`,
      id,
    )
  }
}
