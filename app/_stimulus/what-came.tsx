import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Said } from '@/app/_kit/text/said'
import type { StimulusAfter } from '@/domain/stimulus/stimulus'
import { LentDialLine } from './lent-dial'
import styles from './what-came.module.css'

/** What the advisor said at this moment, and what it was to the other. Not the right answer. */
export function WhatCame({
  after,
  children,
}: {
  readonly after: StimulusAfter
  /** Its sound, where there is any. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('stimuli')
  return (
    <section className={styles.came} aria-label={t('class.came')}>
      <h2>{t('class.came')}</h2>
      <blockquote>
        <Said of={after.came} say={(text) => t('quoted', { text })} />
      </blockquote>
      {children}
      {after.felt ? (
        <>
          <h3>{t('class.felt')}</h3>
          <p>
            <Said of={after.felt} />
          </p>
        </>
      ) : null}
      {after.dial ? <LentDialLine dial={after.dial} /> : null}
    </section>
  )
}
