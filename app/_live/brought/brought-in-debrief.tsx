'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { elides } from '@/reading/words/elides'
import styles from './brought.module.css'
import { BroughtList } from './brought-list'

/** The commitments of the previous interview and how they went, under the new ones. */
export function BroughtInDebrief() {
  const t = useTranslations('brought')
  const { brought, viewer } = useLive().room
  const { advisorName } = useCast()
  if (!brought) return null
  const mine = viewer.seat === 'advisor'
  return (
    <section className={styles.inDebrief} aria-labelledby="brought-title">
      <h3 id="brought-title">
        {mine ? t('mine') : t('title', { name: advisorName, elided: elides(advisorName) })}
      </h3>
      <BroughtList commitments={brought.commitments} />
    </section>
  )
}
