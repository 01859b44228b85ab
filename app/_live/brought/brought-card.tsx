'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { useDates } from '@/app/_kit/text/use-dates'
import card from '@/app/_live/parts/card.module.css'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { elides } from '@/reading/words/elides'
import styles from './brought.module.css'
import { BroughtList } from './brought-list'

/**
 * The commitments of the advisor's previous interview: the advisor says how they went, the supervisor prepares from them.
 * Nothing at a first interview, nor for other seats.
 */
export function BroughtCard() {
  const t = useTranslations('brought')
  const { brought, viewer, cohort } = useLive().room
  const dates = useDates(cohort.timeZone)
  const { advisorName } = useCast()
  if (!brought) return null
  const { shortName, scheduledFor, maySee, liveSessionId } = brought
  const mine = viewer.seat === 'advisor'
  return (
    <section className={card.card} aria-labelledby="brought-title">
      <h2 id="brought-title">
        {mine ? t('mine') : t('title', { name: advisorName, elided: elides(advisorName) })}
      </h2>
      <p className={card.hint}>
        {t('from', { persona: shortName, date: dates.longDate(scheduledFor) })}{' '}
        {maySee && (
          <Link href={`/sessions/${liveSessionId}`} className={styles.reread}>
            {t('reread')}
          </Link>
        )}
      </p>
      <BroughtList commitments={brought.commitments} />
    </section>
  )
}
