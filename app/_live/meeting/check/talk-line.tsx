'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useOwnTalk } from '../pieces/use-talk'
import styles from './talk-line.module.css'

/** That one's own talk time is measured, and the switch that ends it. */
export function TalkLine() {
  const t = useTranslations('talk.own')
  const talk = useOwnTalk()
  const id = useId()
  if (!talk) return null
  const { state, turn } = talk
  return (
    <label className={styles.line}>
      <input
        type="checkbox"
        role="switch"
        checked={state === 'on'}
        aria-checked={state === 'on'}
        disabled={state === 'unavailable'}
        aria-describedby={id}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <span>
        {t('line')}
        <small id={id}>{t(`hint.${state}`)}</small>
      </span>
    </label>
  )
}
