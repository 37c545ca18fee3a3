import { useRouteLegendStyles } from './route-legend-styles.ts'
import { StopMark } from './stop-mark.tsx'
import type { StopKind } from './stops.ts'

const WORDS: readonly (readonly [StopKind, string])[] = [
  ['settled', 'returns settled'],
  ['open', 'returns to come'],
  ['attention', 'needs attention'],
  ['meeting', 'meeting only'],
]

export function RouteLegend() {
  const styles = useRouteLegendStyles()
  return (
    <ul className={styles.root} aria-label="What the marks mean">
      {WORDS.map(([kind, words]) => (
        <li key={kind} className={styles.entry}>
          <StopMark kind={kind} />
          {words}
        </li>
      ))}
    </ul>
  )
}
