'use client'

import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useCast } from '@/app/_live/session/use-cast'
import { elides } from '@/reading/words/elides'
import { useOpening } from './opened-views'
import styles from './shut-views.module.css'

/** In the place of what opens with the supervisor's view: its name, and when it opens. */
function ShutCard({ title }: { title: string }) {
  const t = useTranslations('debrief.opening')
  const { namesIn } = useCast()
  const { shut } = useOpening()
  const names = namesIn('supervisor')
  return (
    <section className={styles.card} aria-label={title}>
      <IconLock size={18} stroke={1.6} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{shut.includes('supervisor') ? t('withView', { names, elided: elides(names) }) : t('withAll')}</p>
      </div>
    </section>
  )
}

/** In the place of the findings. */
export function ShutFindings() {
  return <ShutCard title={useTranslations('findings')('title')} />
}

/** In the place of the figures. */
export function ShutFigures() {
  return <ShutCard title={useTranslations('debrief.figures')('title')} />
}
