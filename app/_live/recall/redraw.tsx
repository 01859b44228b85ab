'use client'

import { IconArrowBackUp, IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useNow } from '@/app/_live/session/use-ticking'
import { redrawWithinMs } from '@/domain/live-session/recall/redrawn'
import { clockText } from '@/reading/words/clock-text'
import { DrawingArea } from './drawing-area'
import { clearLine, type Drawing, stepBack } from './drawn-line'
import styles from './redraw.module.css'

export type RedrawProps = Drawing & {
  /** When the advisor first opened it, epoch ms: the two minutes count from then. */
  readonly beganAt: number
  readonly onClose: () => void
}

/** The advisor redraws the beneficiary's dial from memory: by hand or keys, for two minutes at most. Closed, it leaves no trace. */
export function Redraw({ line, beganAt, onLine, onClose }: RedrawProps) {
  const t = useTranslations('recall.redraw')
  const { send } = useLive()
  const { beneficiary, beneficiaryName } = useCast()
  const [isAsked, setAsked] = useState(false)
  const leftMs = Math.max(0, beganAt + redrawWithinMs - useNow(1_000, beganAt))
  const isOver = leftMs === 0
  const isLine = line.points.length > 1

  async function keep() {
    setAsked(true)
    if (!isLine) return
    const answer = await send({ type: 'redrawDial', points: [...line.points] })
    if (answer.ok) onClose()
  }

  return (
    <Dialog
      fillsPhone
      size={960}
      title={t('title', { name: beneficiaryName, form: beneficiary?.form ?? 'neutral' })}
      onClose={onClose}
    >
      <div className={styles.head}>
        <p>{t('lead')}</p>
        {isOver ? (
          <b role="status">{t('over')}</b>
        ) : (
          <b role="timer" aria-label={t('leftLabel')}>
            {clockText(leftMs + 999)}
          </b>
        )}
      </div>
      <DrawingArea line={line} isOver={isOver} onLine={onLine} />
      <p className={styles.how}>{t.rich('how', { k: (keys) => <kbd>{keys}</kbd> })}</p>
      <div className={styles.foot} data-foot>
        <div className={styles.ways}>
          <Button disabled={line.before.length === 0 || isOver} onClick={() => onLine(stepBack)}>
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
            {t('undo')}
          </Button>
          <Button kind="ghost" disabled={!isLine || isOver} onClick={() => onLine(clearLine)}>
            {t('clear')}
          </Button>
        </div>
        <p className={styles.said} role="status">
          {isAsked && !isLine ? t('short') : ''}
        </p>
        <div className={styles.ways}>
          <Button onClick={onClose}>{t('skip')}</Button>
          <Button kind="primary" onClick={() => void keep()}>
            <IconLock size={16} stroke={1.75} aria-hidden />
            {t('keep')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
