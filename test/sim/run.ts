/**
 * `npm run sim:inspection -- --runs N --seed S`: so many inspections lived through from set-up to week 35, each held
 * against what the programme demands. `--seed S --run K` replays one, `--story FILE` the story in a file, `--faults`
 * shows at which run each planted fault is found. Exit 1 on a violation, or on a planted fault that is not found.
 */
import { PLANTED, plantNamed } from './planted/planted.ts'
import { runSeries } from './run-series.ts'
import type { Story } from './story.ts'
import { tellFailure } from './tell-failure.ts'
import { tryStory } from './try-story.ts'

process.exitCode = await runSeries<Story>({
  script: new URL('./worker.ts', import.meta.url),
  planted: Object.keys(PLANTED),
  met: 'all demands are met',
  workers: 2,
  every: 50,
  async replay(story, plant) {
    const tried = await tryStory(story, plant === undefined ? undefined : plantNamed(plant))
    return tried.violations.length === 0 ? null : tellFailure({ run: 0, story, shrinks: 0, ...tried }, story.seed)
  },
})
