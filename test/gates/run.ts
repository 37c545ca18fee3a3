/** `npm run check`: every gate on the tree, one line a gate, exit 1 if one refuses. */
import { runGates } from './run-gates.ts'

const passed = await runGates(process.cwd(), (text) => process.stdout.write(text))
process.exitCode = passed.every(Boolean) ? 0 : 1
