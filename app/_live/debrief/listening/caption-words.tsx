'use client'

import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { TimelineItem } from '@/reading/lanes/lanes'
import styles from './caption-words.module.css'

/** A mark as a caption: its sign, its name, whose it is. Screen readers hear what is passed from the page. */
export function CaptionWords({ item }: { item: TimelineItem }) {
  return (
    <span className={styles.caption} aria-hidden>
      <CodeShape shape={item.shape} valence={item.valence} colour={item.colour} size={16} />
      <b>{item.name}</b>
      {item.by !== '' && <span>{item.by}</span>}
    </span>
  )
}
