'use client'

import { useTranslations } from 'next-intl'
import styles from './send-state.module.css'
import type { Sending } from './use-send-answer'

/** Where an answer is, until the server has it: on its way, waiting for the network, too late, or refused. */
export function SendState({ sending }: { readonly sending: Exclude<Sending, { state: 'none' }> }) {
  const t = useTranslations('stimuli')
  const errors = useTranslations('errors')
  const { answer, state } = sending
  return (
    <section className={styles.state} data-state={state}>
      <p role="status">
        {sending.state === 'refused'
          ? `${t('answer.refused')} ${errors(sending.reason)}`
          : t(`answer.${sending.state}`)}
      </p>
      <blockquote>
        {answer.words === null ? t('class.silence') : t('quoted', { text: answer.words })}
      </blockquote>
    </section>
  )
}
