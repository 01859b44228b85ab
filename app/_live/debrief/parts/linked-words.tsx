'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { piecesOf } from '@/reading/listening/passage-link'
import styles from './linked-words.module.css'
import { usePassageLinks } from './passage-links'

export type LinkedWordsProps = { text: string }

/** Words as a person wrote them; a stretch of the interview that they name, « 10:33–10:58 », can be pressed. */
export function LinkedWords({ text }: LinkedWordsProps) {
  const t = useTranslations('heard.loop')
  const listenTo = usePassageLinks()
  if (!listenTo) return text
  let at = 0
  return piecesOf(text).map((piece) => {
    at += piece.text.length
    if (piece.kind === 'words') return <Fragment key={at}>{piece.text}</Fragment>
    return (
      <button
        key={at}
        type="button"
        className={styles.link}
        title={t('listen')}
        onClick={() => listenTo({ fromMs: piece.fromMs, toMs: piece.toMs })}
      >
        {piece.text}
      </button>
    )
  })
}
