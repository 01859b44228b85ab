import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Said } from '@/app/_kit/text/said'
import type { StimulusBefore } from '@/domain/stimulus/stimulus'
import styles from './moment-heard.module.css'

type MomentHeardProps = {
  readonly before: StimulusBefore
  /** On a big screen, to be read from the back of a room. */
  readonly isLarge?: boolean
  /** Its sound, where there is any. */
  readonly children?: ReactNode
}

/** A moment up to where the reply is due: the scene, what was said, and the last sentence in large. */
export function MomentHeard({ before, isLarge = false, children }: MomentHeardProps) {
  const t = useTranslations('stimuli')
  const { scene, said } = before
  const last = said.at(-1)
  return (
    <section className={styles.moment} data-large={isLarge || undefined} aria-label={t('moment.scene')}>
      <p className={styles.scene}>
        <Said of={scene} />
      </p>
      {children}
      <ol className={styles.said} aria-label={t('moment.said')}>
        {said.slice(0, -1).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a moment keep their places.
          <li key={index} data-by={line.by}>
            <Said of={line.text} say={(text) => t('quoted', { text })} />
          </li>
        ))}
      </ol>
      {last ? (
        <blockquote className={styles.last}>
          <Said of={last.text} say={(text) => t('quoted', { text })} />
        </blockquote>
      ) : null}
      <p className={styles.question}>{t('moment.question')}</p>
    </section>
  )
}
