'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Opened } from './lazy'
import { OutcomeSign } from './outcome-sign'
import { PausedCard } from './paused-card'
import styles from './row.module.css'
import { type RecordingHere, useRecording } from './use-recording'

/** In a room: how its device stands, instead of what was agreed, and what else the opened row holds. */
type InRoom = { sign?: ReactNode; more?: ReactNode }

/** During the interview: one quiet row in the flow that tells where the recording stands, and opens in place; before, the proposal. */
export function RecordingRow({ sign, more }: InRoom) {
  const here = useRecording()
  if (here?.mayOffer) return <OfferRow offer={here.offer} />
  return here?.isAsked ? <Row here={here} sign={sign} more={more} /> : null
}

function OfferRow({ offer }: Pick<RecordingHere, 'offer'>) {
  const t = useTranslations('recordingConsent')
  return (
    <section className={styles.row} aria-label={t('row.label')}>
      <div className={styles.line}>
        <p className={styles.not}>{t('offer.not')}</p>
        <Button kind="ghost" size="s" title={t('offer.body')} onClick={offer}>
          {t('offer.action')}
        </Button>
      </div>
    </section>
  )
}

function Row({ here, sign, more }: InRoom & { here: RecordingHere }) {
  const t = useTranslations('recordingConsent')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  useEffect(Opened.fetchAhead, [])
  const { outcome, answer } = here
  const isStopped = outcome === 'paused' || outcome === 'awaited'
  const hasAgreed = answer !== null && answer !== 'no'
  const action = answer === null ? 'answer' : outcome === 'withdrawn' ? null : hasAgreed ? 'manage' : 'change'
  return (
    <section className={styles.row} aria-label={t('row.label')} data-stopped={isStopped || undefined}>
      <div className={styles.line}>
        {sign ?? <OutcomeSign here={{ ...here, hasBegun: true }} />}
        {action === null ? null : (
          <Button
            kind="ghost"
            size="s"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('row.close') : t(`row.${action}`)}
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          </Button>
        )}
      </div>
      {isStopped && hasAgreed ? <PausedCard here={here} /> : null}
      <div id={id} hidden={!isOpen} className={styles.opened}>
        {isOpen ? more : null}
        {isOpen ? <Opened here={here} onDone={() => setOpen(false)} /> : null}
      </div>
    </section>
  )
}
