import type { Answer, Reply, Turn } from './turn.ts'

const ELSEWHERE: Reply = {
  text: "Waymark works for another organisation's inspection, so nothing was done. If you are a guest there, switch to that organisation in Teams and ask again.",
}

/** What is said to people of a tenant that Waymark does not serve, where it was put into theirs; nothing is done or looked up. */
export function refuseElsewhere(turn: Turn): () => Promise<Answer> {
  return async () => ('person' in turn && turn.type !== 'installed' ? ELSEWHERE : null)
}
