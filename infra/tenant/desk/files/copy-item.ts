import { writeGraph } from '../api/graph.ts'
import { readProblem } from '../api/problem.ts'
import { type Drive, itemAt } from './drive.ts'

const lookEvery = 300

interface Progress {
  status: 'notStarted' | 'inProgress' | 'completed' | 'failed'
  error?: { message?: string }
}

/** Copies an item and waits until Graph's monitor says that it is done. */
export const copyItem = async (drive: Drive, item: string, parent: string): Promise<void> => {
  const body = { parentReference: { driveId: drive.id, id: parent } }
  const taken = await writeGraph(drive.person, 'POST', `${itemAt(drive, item)}/copy`, body)
  const monitor = taken.headers.get('location')
  if (monitor === null) throw new Error('Graph gave no address at which the copy can be watched.')
  for (;;) {
    // The address is the right to look: it takes no token.
    const answer = await fetch(monitor)
    if (!answer.ok) throw await readProblem(answer)
    const { status, error } = (await answer.json()) as Progress
    if (status === 'completed') return
    if (status === 'failed') throw new Error(error?.message ?? 'The copy failed.')
    await new Promise((resolve) => setTimeout(resolve, lookEvery))
  }
}
