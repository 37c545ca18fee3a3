import { listFiles } from './list-files.ts'

/** Where the product lies. */
export const PRODUCT = ['src', 'bot', 'tab', 'appPackage'] as const

/** Where TypeScript of ours lies. */
export const ROOMS = ['src', 'bot', 'tab', 'infra', 'test'] as const

export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path)
}

/** All TypeScript of ours, as paths relative to `root`. */
export function listRooms(root: string): string[] {
  return listFiles(root, ROOMS).filter(isTypeScript)
}

/** A fault, if a tool read fewer files than the rooms hold: then its configuration leaves some out. */
export function tellMissed(root: string, read: number): string[] {
  const held = listRooms(root).length
  return read < held ? [`read ${read} files, but the rooms hold ${held}`] : []
}
