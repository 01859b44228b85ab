import { useTranslations } from 'next-intl'
import type { QuestionView } from '../use-question'
import styles from './screen-counts.module.css'

type ScreenCountsProps = { readonly view: QuestionView; readonly codeLine: string }

/** How many are there and have answered: a figure and a dot for each person, whose order says nothing. */
export function ScreenCounts({ view: { counts, stage }, codeLine }: ScreenCountsProps) {
  const t = useTranslations('stimuli.screen')
  const { there, answered } = counts ?? { there: 0, answered: 0 }
  const left = there - answered
  const isListening = stage === 'listening'
  const dots = Array.from({ length: there }, (_, index) => index < answered)
  return (
    <section className={styles.counts}>
      <p className={styles.figure}>
        <b>{isListening ? there : answered}</b>
        <span>{isListening ? t('there', { count: there }) : t('answered', { answered, there })}</span>
      </p>
      <p className={styles.left}>
        {isListening || (stage !== 'answering' && left === 0)
          ? null
          : t(stage === 'answering' ? 'writing' : 'passed', { count: left })}
      </p>
      <div className={styles.dots} aria-hidden>
        {dots.map((isFull, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots stand for no one in particular.
          <span key={index} data-full={isFull || undefined} />
        ))}
      </div>
      <p className={styles.code}>{codeLine}</p>
    </section>
  )
}
