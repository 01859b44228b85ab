'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import card from '../../parts/card.module.css'
import styles from './card.module.css'
import { ConsentQuestion } from './consent-question'
import { OutcomeSign } from './outcome-sign'
import { type RecordingHere, useRecording } from './use-recording'

/** In the briefing: whether the interview may be recorded, beside its other content and never in its way. */
export function BriefingRecording() {
  const here = useRecording()
  if (here === null) return null
  if (here.mayOffer) return <Offer here={here} />
  if (here.isAsked) return <Asked here={here} />
  return here.isOpen ? <Told here={here} /> : null
}

function Offer({ here }: { here: RecordingHere }) {
  const t = useTranslations('recordingConsent.offer')
  return (
    <section className={`${card.card} ${styles.offer}`} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={card.hint}>{t('body')}</p>
      <Button onClick={here.offer}>{t('action')}</Button>
    </section>
  )
}

/** The question; once answered, one row that tells the answer and what came of it. */
function Asked({ here }: { here: RecordingHere }) {
  const t = useTranslations('recordingConsent')
  const [isChanging, setChanging] = useState(false)
  const isFolded = here.answer !== null && !isChanging
  return (
    <section className={card.card} aria-label={t('title')} data-recording>
      <div className={styles.head}>
        <h2>{t('title')}</h2>
        <span>{t('only')}</span>
      </div>
      {isFolded && here.answer !== null ? (
        <>
          <div className={styles.folded}>
            <b>{t(here.answer)}</b>
            <Button
              kind="ghost"
              size="s"
              onClick={() => setChanging(true)}
              aria-label={t('folded.changeLabel')}
            >
              {t('folded.change')}
            </Button>
          </div>
          <OutcomeSign here={here} />
        </>
      ) : (
        <ConsentQuestion here={here} onAnswered={() => setChanging(false)} />
      )}
    </section>
  )
}

/** A seat that is not asked is told what the answers amount to, once there is something to tell. */
function Told({ here }: { here: RecordingHere }) {
  const t = useTranslations('recordingConsent')
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <OutcomeSign here={here} />
    </section>
  )
}
