'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { type Crowd, weightOf } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { readsAs } from '@/reading/lanes/same-lanes'
import { clockText } from '@/reading/words/clock-text'
import styles from './items.module.css'

/** What pressing and focusing a shape does: one set of functions for all shapes. */
export type ItemActs = {
  readonly choose: (item: TimelineItem) => void
  readonly show: (id: string | null) => void
  readonly reach: (item: TimelineItem) => void
}

type ItemButtonProps = {
  crowd: Crowd
  y: number
  /** Whether Tab stops here: one shape of the toolbar is reachable. */
  reachable: boolean
  /** Id of the chosen item, when it is in this crowd. */
  chosenId: string | null
  /** Whether it is out of sight: focusing it brings it into sight. */
  away: boolean
  acts: ItemActs
}

/** The place to press a shape, named by its moment, author and words. CSS places it, so that a moved window draws nothing anew. */
export const ItemButton = memo(function ItemButton(props: ItemButtonProps) {
  const { crowd, y, reachable, chosenId, away, acts } = props
  const t = useTranslations('timeline')
  const { lead: item, members, shiftPx } = crowd
  const isCrowd = members.length > 1
  const spoken = [
    clockText(item.atMs),
    isCrowd && t('crowd', { count: members.length }),
    item.name,
    item.by,
    item.words,
    item.pressedMs !== null && t('pressedAt', { time: clockText(item.pressedMs) }),
  ]
  return (
    <button
      type="button"
      className={styles.item}
      style={{ '--at': item.atMs, '--y': y, '--shift': shiftPx } as React.CSSProperties}
      data-item={item.id}
      data-weight={weightOf(item) || undefined}
      data-chosen={chosenId !== null || undefined}
      data-away={away || undefined}
      aria-label={spoken.filter(Boolean).join(', ')}
      tabIndex={reachable ? 0 : -1}
      onClick={() => acts.choose(nextOf(crowd, chosenId))}
      onFocus={() => {
        if (away) acts.reach(item)
        acts.show(item.id)
      }}
      onBlur={() => acts.show(null)}
      onPointerEnter={(event) => event.pointerType !== 'touch' && acts.show(item.id)}
      onPointerLeave={() => acts.show(null)}
    />
  )
}, isSame)

/** The member of a crowd that a press chooses: pressing again chooses the next. */
function nextOf({ lead, members }: Crowd, chosenId: string | null): TimelineItem {
  const at = members.findIndex(({ id }) => id === chosenId)
  return at === -1 ? lead : (members[(at + 1) % members.length] ?? lead)
}

// Items are built anew with every fact, and most are equal to what they were.
function isSame(a: ItemButtonProps, b: ItemButtonProps): boolean {
  return (
    a.y === b.y &&
    a.reachable === b.reachable &&
    a.chosenId === b.chosenId &&
    a.away === b.away &&
    a.acts === b.acts &&
    a.crowd.shiftPx === b.crowd.shiftPx &&
    a.crowd.members.length === b.crowd.members.length &&
    a.crowd.members.every((member, index) => readsAs(member, b.crowd.members[index])) &&
    readsAs(a.crowd.lead, b.crowd.lead)
  )
}
