/** The name, or where another file bears it `Audit (2).docx`, so that none is ever replaced. Names are the same in capitals. */
export function freeNameBeside(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()))
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]+)?$/.exec(name) ?? []
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${stem} (${number})${extension}`
    if (!used.has(free.toLowerCase())) return free
  }
}
