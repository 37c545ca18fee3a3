/** What never changes of a drive is looked up once; a failed look-up is not kept. */
export function rememberByDrive(look: (driveId: string) => Promise<string>): (driveId: string) => Promise<string> {
  const known = new Map<string, string>()
  return async (driveId) => {
    const path = known.get(driveId) ?? (await look(driveId))
    known.set(driveId, path)
    return path
  }
}
