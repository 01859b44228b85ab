'use client'

import { CodeShape } from '@/app/_ui/code-shape'
import { clockText } from './clock-text'
import type { TimelineItem } from './lanes'
import styles from './timeline.module.css'

type ItemButtonProps = {
  item: TimelineItem
  x: number
  y: number
  /** The one of the toolbar that Tab reaches. */
  reachable: boolean
  chosen: boolean
  /** Out of sight, there only for Tab to reach: focusing it brings it into sight. */
  away: boolean
  onChoose: () => void
  onShow: (show: boolean) => void
  onReach: () => void
}

/** One shape on the timeline, spoken with its moment, author and words. */
export function ItemButton(props: ItemButtonProps) {
  const { item, x, y, reachable, chosen, away, onChoose, onShow, onReach } = props
  const spoken = [clockText(item.atMs), item.name, item.by, item.words].filter(Boolean).join(', ')
  return (
    <button
      type="button"
      className={styles.item}
      style={{ left: x, top: y }}
      data-item={item.id}
      data-chosen={chosen || undefined}
      data-away={away || undefined}
      aria-label={spoken}
      tabIndex={reachable ? 0 : -1}
      onClick={onChoose}
      onFocus={() => {
        if (away) onReach()
        onShow(true)
      }}
      onBlur={() => onShow(false)}
      onPointerEnter={() => onShow(true)}
      onPointerLeave={() => onShow(false)}
    >
      <CodeShape shape={item.shape} valence={item.valence} size={chosen ? 18 : 13} />
    </button>
  )
}
