'use client'

import { memo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { ItemLane } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import styles from './passage.module.css'
import { stretchIn } from './place'

type TalkRowProps = { lane: ItemLane; window: TimeWindow }

/** What passed between the two voices over the passage: silences with who ended them, two voices at once, interruptions. */
export const TalkRow = memo(function TalkRow({ lane, window }: TalkRowProps) {
  return (
    <div className={styles.row} data-row="talk">
      <p className={styles.name}>
        <b>{lane.title}</b>
      </p>
      <div className={styles.lane}>
        {(lane.passed ?? []).map(({ item, short, who, ...stretch }) => {
          const place = stretchIn(window, stretch)
          if (!place) return null
          return item.shape === 'silence' ? (
            <span key={item.id} className={styles.silence} style={place} title={item.name}>
              <span>
                <b>{short}</b> {who}
              </span>
            </span>
          ) : (
            <span key={item.id} className={styles.crossed} style={{ left: place.left }} title={item.name}>
              <CodeShape shape={item.shape} valence={null} colour={null} size={14} />
              <span>{short}</span>
            </span>
          )
        })}
      </div>
    </div>
  )
})
