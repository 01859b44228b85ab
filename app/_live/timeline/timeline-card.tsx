import { clockText } from './clock-text'
import type { TimelineItem } from './lanes'
import styles from './timeline.module.css'

const cardWidth = 260

/** What one shape is about, beside the pointer or the focus. Its button already says it to screen readers. */
export function TimelineCard({ item, x, width }: { item: TimelineItem; x: number; width: number }) {
  const left = Math.max(0, Math.min(x - cardWidth / 2, width - cardWidth))
  return (
    <div className={styles.card} style={{ left, width: cardWidth }} aria-hidden>
      <p>
        <b>{clockText(item.atMs)}</b> {item.name}
      </p>
      {item.words && <p className={styles.cardWords}>{item.words}</p>}
      {item.by && <p className={styles.cardBy}>{item.by}</p>}
    </div>
  )
}
