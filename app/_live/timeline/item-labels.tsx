import type { TimelineItem } from './lanes'
import { fittingLabels, type Scale } from './layout'
import styles from './timeline.module.css'

/** The names beside the shapes of one row, where they run into nothing. */
export function ItemLabels(props: {
  items: readonly TimelineItem[]
  y: (item: TimelineItem) => number
  scale: Scale
  /** Written under a curve, on a ground of their own. */
  under?: boolean
}) {
  const { items, y, scale, under } = props
  const placed = items.map((item) => ({ id: item.id, x: scale.x(item.atMs), label: item.label }))
  const fitting = fittingLabels(placed, scale.left - 8, scale.right)
  return items.map((item) => {
    const label = fitting.get(item.id)
    return label ? (
      <text
        key={item.id}
        className={under ? styles.under : styles.quiet}
        x={scale.x(item.atMs) + (under ? 4 : 12)}
        y={y(item) + (under ? 24 : 4)}
      >
        {label}
      </text>
    ) : null
  })
}
