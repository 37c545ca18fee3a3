import type { Message } from '../api/shapes.ts'

/** The tenant lists newest first; a chat is read downwards. */
export const oldestFirst = (messages: Message[]): Message[] => [...messages].reverse()
