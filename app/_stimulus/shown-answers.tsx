import { useTranslations } from 'next-intl'
import type { ShownAnswer } from '@/domain/stimulus/answer'
import styles from './shown-answers.module.css'

type ShownAnswersProps = {
  readonly answers: readonly ShownAnswer[]
  readonly label: string
  readonly isLarge?: boolean
}

/** Answers without names, in their drawn order; the reader's own is tinted. A silence is an answer too. */
export function ShownAnswers({ answers, label, isLarge = false }: ShownAnswersProps) {
  const t = useTranslations('stimuli')
  return (
    <ul className={styles.answers} aria-label={label} data-large={isLarge || undefined}>
      {answers.map(({ words, isOwn }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no name, and two may say the same.
        <li key={index} data-own={isOwn || undefined}>
          <span className={styles.words}>{words === null ? '…' : t('quoted', { text: words })}</span>
          {words === null || isOwn ? (
            <span className={styles.note}>
              {[isOwn && t('class.mine'), words === null && t('class.silence')].filter(Boolean).join(', ')}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
