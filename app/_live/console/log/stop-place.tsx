import { CodeShape } from '@/app/_kit/marks/code-shape'
import { clockText } from '@/reading/words/clock-text'
import type { StopLineProps } from './stop-line'
import styles from './stop-line.module.css'

/** The line of a stop before its words have come, of the same height. */
export function StopPlace({ stop }: StopLineProps) {
  return (
    <li className={styles.stop} data-kind={stop.kind}>
      <time>{clockText(stop.atMs)}</time>
      <CodeShape shape={stop.kind} valence={null} size={14} />
      <span>
        <b>&nbsp;</b>
        <small>&nbsp;</small>
      </span>
    </li>
  )
}
