import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { ColumnField } from './column-field.tsx'
import { type Entry, ownColumns, readEntry, writeEntries } from './columns.ts'
import { useDetailsStyles } from './details-styles.ts'
import { type Fields, readColumns, writeFields } from './drive.ts'
import { useDrive } from './use-drive.ts'

/** The columns of an item, to be filled in as in SharePoint's details; only what was changed is sent. */
export const ColumnForm = ({ item, fields }: { item: DriveItem; fields: Fields }) => {
  const styles = useDetailsStyles()
  const drive = useDrive()
  const queries = useQueryClient()
  const all = useQuery({ queryKey: ['columns', drive.id, drive.person], queryFn: () => readColumns(drive) })
  const columns = ownColumns(all.data ?? [])
  const [entries, setEntries] = useState<Record<string, Entry>>({})
  const saving = useMutation({
    mutationFn: () => writeFields(drive, item.id, writeEntries(columns, entries)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['details'] })
      setEntries({})
    },
  })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    saving.mutate()
  }
  const touched = Object.keys(entries).length > 0
  if (columns.length === 0) return null
  return (
    <form className={styles.section} onSubmit={save} aria-label="Columns">
      <h2 className={styles.heading}>Columns</h2>
      {columns.map((column) => (
        <ColumnField
          key={column.name}
          column={column}
          entry={entries[column.name] ?? readEntry(column, fields)}
          change={(entry) => setEntries((before) => ({ ...before, [column.name]: entry }))}
        />
      ))}
      {saving.error && <ProblemBar title="The columns were not saved" text={sayProblem(saving.error)} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!touched || saving.isPending}>
          Save columns
        </Button>
        {touched && <Button onClick={() => setEntries({})}>Undo</Button>}
        <span role="status">{saving.isSuccess && !touched ? 'Saved.' : ''}</span>
      </div>
    </form>
  )
}
