import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Given to node before a program (`--import`): while the file named by FULL_DISK exists, no file takes another byte, as on
 * a full disk. What goes to the program's own output is not a file.
 */
const sign = process.env.FULL_DISK ?? ''
const isFull = () => fs.existsSync(sign)

function noSpace(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), {
    errno: -28,
    code: 'ENOSPC',
    syscall: 'write',
  })
}

const { writeSync, writeFileSync } = fs
fs.writeSync = ((file: number, ...rest: unknown[]) => {
  if (file > 2 && isFull()) throw noSpace()
  return Reflect.apply(writeSync, fs, [file, ...rest])
}) as typeof fs.writeSync
fs.writeFileSync = ((...given: Parameters<typeof writeFileSync>) => {
  if (isFull()) throw noSpace()
  writeFileSync(...given)
}) as typeof fs.writeFileSync
syncBuiltinESMExports()
