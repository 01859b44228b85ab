import { useTranslations } from 'next-intl'
import type { QuestionView } from './use-question'
import styles from './withdrawn.module.css'

/** A moment that is no longer there: nothing of it is shown, and a person's own answer stays theirs. */
export function Withdrawn({ own }: { readonly own: QuestionView['own'] }) {
  const t = useTranslations('stimuli')
  return (
    <section className={styles.withdrawn} role="status">
      <h2>{t('class.withdrawn')}</h2>
      <p>{t('class.withdrawnBody')}</p>
      {own ? (
        <blockquote>{own.words === null ? t('class.silence') : t('quoted', { text: own.words })}</blockquote>
      ) : null}
    </section>
  )
}
