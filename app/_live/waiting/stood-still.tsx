'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { RoomLayout } from '../frame/room-layout'
import card from '../parts/card.module.css'
import { PeopleList } from '../parts/people-list'
import { PersonaLine } from '../parts/persona-line'
import styles from './waiting.module.css'

/** An interview that was under way when its cohort was archived: who was in it, and nothing to press that would be refused. */
export function StoodStill() {
  const t = useTranslations('room')
  const errors = useTranslations('errors')
  return (
    <RoomLayout narrow title={t('stoodStill.title')} lead={t('stoodStill.lead')}>
      <section className={`${card.card} ${styles.card}`}>
        <PersonaLine />
        <p>{errors('cohortArchived')}</p>
        <ButtonLink href="/today" className={styles.away}>
          {t('cancelled.back')}
        </ButtonLink>
      </section>
      <section className={card.card}>
        <h2>{t('waiting.who')}</h2>
        <PeopleList />
      </section>
    </RoomLayout>
  )
}
