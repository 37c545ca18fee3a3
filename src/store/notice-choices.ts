import type { Selectable } from 'kysely'
import type { Choice, NoticeChoice } from '../domain/notice/notice-choice.ts'
import type { NoticeChoices } from '../services/ports/notice-choices.ts'
import type { NoticeChoiceRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

export function noticeChoicesIn(on: Transactions): NoticeChoices {
  const choicesOf = (inspectionId: string) =>
    on.current.selectFrom('noticeChoices').selectAll().where('inspectionId', '=', inspectionId)
  return {
    async of(inspectionId) {
      return (await choicesOf(inspectionId).orderBy('at').orderBy('position').execute()).map(toChoice)
    },
    async get(inspectionId, id) {
      const row = await choicesOf(inspectionId).where('id', '=', id).executeTakeFirst()
      return row ? toChoice(row) : null
    },
    async record(choice) {
      await on.current
        .insertInto('noticeChoices')
        .values(toRow(choice))
        .onConflict((conflict) => conflict.columns(['inspectionId', 'id']).doNothing())
        .execute()
    },
    async undo(inspectionId, id, at, by) {
      const { numUpdatedRows } = await on.current
        .updateTable('noticeChoices')
        .set({ undone: JSON.stringify({ at, by }) })
        .where('inspectionId', '=', inspectionId)
        .where('id', '=', id)
        .where('undone', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}

function toRow({ inspectionId, id, at, by, undone, ...choice }: NoticeChoice) {
  return {
    ...{ inspectionId, id, at },
    by: JSON.stringify(by),
    choice: JSON.stringify(choice satisfies Choice),
    undone: undone ? JSON.stringify(undone) : null,
  }
}

function toChoice({ inspectionId, id, at, by, choice, undone }: Selectable<NoticeChoiceRow>): NoticeChoice {
  const one = { inspectionId, id, at, by, ...choice }
  return undone === null ? one : { ...one, undone }
}
