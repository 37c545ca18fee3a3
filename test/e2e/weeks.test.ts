import { proveSpring } from './spring.ts'

/** The weeks in which most falls due; `npm run sim:weeks` winds all of them. */
proveSpring(18)
