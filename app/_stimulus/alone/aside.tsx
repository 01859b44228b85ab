import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ShownAnswers } from '../shown-answers'
import { AskedSound } from '../sound/asked-sound'
import type { QuestionPlace, QuestionView } from '../use-question'
import { WhatCame } from '../what-came'
import styles from './alone.module.css'

/** What opens after one's own answer: what came, then what others tried. Before that two closed bands, without a count. */
export function Aside({
  place,
  view: { answers, after, sound },
}: {
  readonly place: QuestionPlace
  readonly view: QuestionView
}) {
  const t = useTranslations('stimuli')
  if (!answers || !after) {
    return [t('class.came'), t('alone.others')].map((title) => (
      <section key={title} className={styles.shut}>
        <h2>
          <IconLock size={16} stroke={1.6} aria-hidden />
          {title}
        </h2>
        <p>{t('alone.shut')}</p>
      </section>
    ))
  }
  return (
    <>
      <WhatCame after={after}>
        <AskedSound place={place} sound={sound} of="came" />
      </WhatCame>
      <section className={styles.others} aria-label={t('alone.others')}>
        <h2>{t('alone.others')}</h2>
        <p>{answers.length > 1 ? t('alone.othersNote', { count: answers.length }) : t('alone.onlyOwn')}</p>
        <ShownAnswers answers={answers} label={t('alone.others')} />
      </section>
    </>
  )
}
