'use client'

import { useTranslations } from 'next-intl'
import button from '@/app/_ui/button.module.css'
import card from '../card.module.css'
import { useLive } from '../live-session-provider'
import { RoomLayout } from '../room-layout'
import { useCast } from '../use-cast'
import styles from './reflection.module.css'

/** A moment to leave the part one played, before writing about it. */
export function SteppingOut({ onDone }: { onDone: () => void }) {
  const t = useTranslations('reflection.steppingOut')
  const { room } = useLive()
  const { nameOf } = useCast()
  const { viewer, scenario, plan } = room
  return (
    <RoomLayout
      narrow
      title={t('title')}
      lead={t(viewer.seat === 'beneficiary' ? 'beneficiary' : 'advisor', {
        persona: scenario.persona.shortName,
      })}
    >
      <section className={`${card.card} ${card.lead} ${styles.out}`}>
        <ol>
          <li>{t('one')}</li>
          <li>{t('two', { name: nameOf(viewer.personId) })}</li>
          <li>{t('three')}</li>
        </ol>
        <div className={styles.outFoot}>
          <button type="button" className={`${button.btn} ${button.primary} ${button.l}`} onClick={onDone}>
            {t('go')}
          </button>
          <span>{t('length', { count: plan.steppingOut })}</span>
        </div>
      </section>
    </RoomLayout>
  )
}
