import { proveSpring } from './spring.ts'

/** To its end: the trial of every day winds its first weeks. */
proveSpring()
