import { type Pressed, textOf, type Verb } from './verb.ts'

/** Somebody does not want what they sent to go anywhere. */
export const pressLeaveFile: Verb = async (pressed) => {
  await letGoOf(pressed, textOf(pressed, 'id'))
  return { sentence: 'It was put nowhere, and nothing of it is kept here.' }
}

/** Forgets what is held; what is on its way goes on, and what is another's stays. */
export async function letGoOf({ needs, by, inspectionId }: Pressed, id: string): Promise<void> {
  const { documents } = needs.store
  const held = await documents.held(inspectionId, id, needs.clock.now())
  if (held?.by.id === by.id && held.chosen === undefined) await documents.letGo(inspectionId, id)
}
