'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import card from '@/app/_live/parts/card.module.css'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import styles from './compare-card.module.css'
import { noLine } from './drawn-line'
import { Redraw } from './lazy'

/** The way to redraw the dial, for the advisor who has locked their answers; then that the line is kept. It is never waited for. */
export function RedrawCard() {
  const t = useTranslations('recall.redraw.card')
  const { state, now } = useLive()
  const { beneficiary, beneficiaryName } = useCast()
  const [line, setLine] = useState(noLine)
  const [beganAt, setBeganAt] = useState<number | null>(null)
  const [isOpen, setOpen] = useState(false)
  const isKept = state.redrawnDial !== null
  function open() {
    setBeganAt((began) => began ?? now())
    setOpen(true)
  }
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby="redraw-title">
      <div>
        <h2 id="redraw-title">
          {t('title')} {!isKept && <small>{t('none')}</small>}
        </h2>
        <p className={card.hint} role="status">
          {isKept ? t('kept') : t('body', { name: beneficiaryName, form: beneficiary?.form ?? 'neutral' })}
        </p>
      </div>
      {!isKept && <Button onClick={open}>{t(beganAt === null ? 'open' : 'resume')}</Button>}
      {isOpen && !isKept && beganAt !== null && (
        <Redraw line={line} beganAt={beganAt} onLine={setLine} onClose={() => setOpen(false)} />
      )}
    </section>
  )
}
