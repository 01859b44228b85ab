'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { Lane } from '@/reading/lanes/lanes'
import { axisHeight, stackLanes } from '@/reading/lanes/layout'
import styles from './plan-beside.module.css'

const linePx = 16

/** What each lane comes to, in words at the height of the lane. */
export function LaneSummaries({ lanes }: { lanes: readonly Lane[] }) {
  const t = useTranslations('timeline.summary')
  const { placed } = stackLanes(lanes, axisHeight, 0)
  return (
    <ul className={styles.summaries} aria-label={t('label')}>
      {placed.map(({ lane, top, height }) => {
        const lines = (lane.summary ?? []).slice(0, Math.max(1, Math.floor(height / linePx)))
        return (
          lines.length > 0 && (
            <li key={lane.id} style={{ top, height }} data-kind={lane.kind}>
              <HiddenText>{lane.title} </HiddenText>
              {Object.entries(lines).map(([at, line]) => {
                const sign = lane.summarySigns?.[Number(at)]
                return (
                  <span key={at} data-signed={sign ? true : undefined}>
                    {sign && <CodeShape {...sign} size={12} />}
                    {line}{' '}
                  </span>
                )
              })}
            </li>
          )
        )
      })}
    </ul>
  )
}
