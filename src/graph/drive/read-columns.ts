import { INDICATOR_LIST, OURS, THEIRS } from '../../domain/evidence/evidence-columns.ts'
import { GraphFailure } from '../../services/graph-failure.ts'
import type { ColumnsRead } from '../../services/ports/library-columns.ts'
import type { Graph } from '../graph.ts'
import { readPages } from '../pages.ts'
import { readEach } from './by-id.ts'
import { itemPath } from './drive-path.ts'

/** Of a drive item with its list item: everything may be missing, since services leave out what does not apply. */
interface ItemWithFields {
  readonly id: string
  readonly eTag?: string
  readonly folder?: object | null
  readonly publication?: { readonly checkedOutBy?: object | null }
  readonly createdBy?: { readonly user?: { readonly id?: string } }
  readonly listItem?: { readonly eTag?: string; readonly fields?: Readonly<Record<string, unknown>> }
}

const NAMES = [...Object.values(OURS), ...Object.values(THEIRS), INDICATOR_LIST.name].join(',')
/** One answer has the eTag and the values that belong to it. */
const QUERY = `$select=id,eTag,createdBy,folder,publication&$expand=listItem($expand=fields($select=${NAMES}))`
/** What Graph gives at once where it expands. */
const PAGE = 200

/** 20 a round trip; files that are gone have no key. */
export function readColumnsOf(
  graph: Graph,
  driveId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ColumnsRead>> {
  return readEach(graph, driveId, ids, `?${QUERY}`, (body) => toRead(body as ItemWithFields))
}

/** All files of a folder, page by page: two resource units for 200, where each by itself costs one. */
export async function* readColumnsIn(
  graph: Graph,
  driveId: string,
  folderId: string,
): AsyncGenerator<ReadonlyMap<string, ColumnsRead>> {
  try {
    const path = `${itemPath(driveId, folderId)}/children?${QUERY}&$top=${PAGE}`
    for await (const page of readPages<ItemWithFields>(graph, path)) {
      const files = page.filter(({ folder }) => folder === undefined || folder === null)
      yield new Map(files.map((item) => [item.id, toRead(item)]))
    }
  } catch (error) {
    if (!(error instanceof GraphFailure && error.reason === 'missing')) throw error
  }
}

function toRead({ eTag = '', listItem, createdBy, publication }: ItemWithFields): ColumnsRead {
  return {
    ...{ eTag, guard: listItem?.eTag ?? eTag, fields: listItem?.fields ?? {} },
    createdBy: createdBy?.user?.id ?? null,
    checkedOut: Boolean(publication?.checkedOutBy),
  }
}
