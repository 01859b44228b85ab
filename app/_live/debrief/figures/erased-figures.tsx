'use client'

import { useTranslations } from 'next-intl'
import { useInterview } from '@/app/_live/session/use-interview'
import { sayErasedKind } from '@/reading/kept/say-erased'
import figures from './figures.module.css'
import { PhaseTimes } from './phase-times'

/** The figures without those made from marks: the time of each phase. */
export function ErasedFigures() {
  const title = useTranslations('debrief.figures')('title')
  const said = sayErasedKind(useInterview(), 'marks')
  return (
    <section className={figures.figures} aria-label={title}>
      <div className={figures.head}>
        <h2>{title}</h2>
      </div>
      <p className={figures.whose}>{said}</p>
      <div className={figures.columns}>
        <div>
          <PhaseTimes />
        </div>
      </div>
    </section>
  )
}
