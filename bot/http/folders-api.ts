import { Hono } from 'hono'
import {
  type FolderDone,
  type FoldersAnswer,
  folderChangeRequest,
  folderMakeRequest,
  folderUndoRequest,
} from '../../src/contract/folders.ts'
import { inspectionAndProgramme } from '../../src/services/see.ts'
import { editFolderPlan, undoFolderEdit } from '../../src/services/set-up/edit-folder-plan.ts'
import { makeFolders } from '../../src/services/set-up/make-folders.ts'
import { seeFolders } from '../../src/services/set-up/see-folders.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { changedSentence, madeSentence } from '../telling/told-folders.ts'
import { presentFolders } from './present-folders.ts'
import { asked, chooseInspection, read, type Variables } from './tab-call.ts'

/** `/api/tab/folders`: the plan, what is there, and the coordinator's changes. */
export function foldersApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/', async (context) => {
    const { person, id } = await asked(needs, context)
    const { programme } = await inspectionAndProgramme(needs, id)
    return context.json(
      presentFolders(await seeFolders(needs, id), programme, person, needs.clock.now()) satisfies FoldersAnswer,
    )
  })
  api.post('/changes', async (context) => {
    const request = await read(context, folderChangeRequest)
    const by = context.get('person')
    const { id } = await chooseInspection(needs, by, request.inspection)
    const done = await editFolderPlan(needs, { inspectionId: id, by, wish: request.change })
    return context.json({ told: changedSentence(request.change, done.name), change: done.id } satisfies FolderDone)
  })
  api.post('/undo', async (context) => {
    const request = await read(context, folderUndoRequest)
    const by = context.get('person')
    const { id } = await chooseInspection(needs, by, request.inspection)
    await undoFolderEdit(needs, { inspectionId: id, by, edit: request.change })
    return context.json({ told: 'Undone. The plan is as before.', change: null } satisfies FolderDone)
  })
  api.post('/make', async (context) => {
    const request = await read(context, folderMakeRequest)
    const by = context.get('person')
    const { id } = await chooseInspection(needs, by, request.inspection)
    const steps = await makeFolders(needs, { inspectionId: id, by })
    return context.json({ told: madeSentence(steps), change: null } satisfies FolderDone)
  })
  return api
}
