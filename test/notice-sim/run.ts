/**
 * `npm run sim:notices -- --runs N --seed S`: so many deployments of 31 partnerships, each lived through for its 35 weeks
 * and held against the rules of notices. `--seed S --run K` replays one, `--story FILE` the story in a file, `--faults`
 * shows at which run each planted fault is found. Exit 1 on a violation, or on a planted fault that is not found.
 */
import { runSeries } from '../sim/run-series.ts'
import { PLANTED, plantNamed } from './planted/planted.ts'
import type { Story } from './story.ts'
import { tellFailure } from './tell-failure.ts'
import { tryStory } from './try-run.ts'

process.exitCode = await runSeries<Story>({
  script: new URL('./worker.ts', import.meta.url),
  planted: Object.keys(PLANTED),
  met: 'every message came once and in time',
  workers: 1,
  every: 10,
  async replay(story, plant) {
    const tried = await tryStory(story, plant === undefined ? undefined : plantNamed(plant))
    return tried.violations.length === 0 ? null : tellFailure({ run: 0, story, ...tried }, 0)
  },
})
