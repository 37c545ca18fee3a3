/** One of several that live deployments side by side. */
import { answerRuns } from '../sim/answer-runs.ts'
import { plantNamed } from './planted/planted.ts'
import { tellFailure } from './tell-failure.ts'
import { tryRun } from './try-run.ts'

answerRuns({ plantNamed, tryRun, tellFailure })
