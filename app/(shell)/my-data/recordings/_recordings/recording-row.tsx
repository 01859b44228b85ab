'use client'

import { IconMicrophone, IconTrash, IconVideo } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { type CSSProperties, useRef, useState } from 'react'
import { useDates } from '@/app/_kit/text/use-dates'
import { kindsOf, type Recording } from './mine'
import { OpenedBy } from './opened-by'
import { OwnTracks } from './own-tracks'
import { RecordingActs } from './recording-acts'
import classes from './recording-row.module.css'
import { WithdrawQuestion } from './withdraw-question'

type RowProps = {
  recording: Recording
  onShow: (receiptId: string) => void
  onWithdrawn: () => void
}

const dayMs = 86_400_000

/** One interview: what was recorded of the person, until when it is kept or when it went, who heard it, and what they may do. */
export function RecordingRow({ recording, onShow, onWithdrawn }: RowProps) {
  const t = useTranslations('myRecordings')
  const dates = useDates(recording.timeZone)
  const now = useNow().getTime()
  const [isAsking, setAsking] = useState(false)
  const [wasAsked, setAsked] = useState(false)
  const row = useRef<HTMLTableRowElement>(null)
  const [height, setHeight] = useState<number>()
  const { shortName, scheduledFor, keptUntil, receipts, segments, openedBy } = recording
  const [latest] = receipts
  const Icon = keptUntil === null ? IconTrash : kindsOf(recording) === 'both' ? IconVideo : IconMicrophone
  const name = t('session', { persona: shortName, day: dates.date(scheduledFor, now) })

  function ask() {
    setHeight(row.current?.getBoundingClientRect().height)
    setAsked(true)
    setAsking(true)
  }

  function withdrawn() {
    setAsking(false)
    onWithdrawn()
  }

  if (isAsking)
    return (
      <tr data-asking style={{ '--asked-height': `${height}px` } as CSSProperties}>
        <th scope="row" colSpan={4}>
          <WithdrawQuestion
            recording={recording}
            name={name}
            onKeep={() => setAsking(false)}
            onDone={withdrawn}
          />
        </th>
      </tr>
    )
  return (
    <tr ref={row} data-gone={keptUntil === null || undefined}>
      <th scope="row">
        <span className={classes.what}>
          <Icon size={16} stroke={1.5} aria-hidden="true" />
          <span>
            <b>{name}</b>
            {recording.isOpenable && segments.length > 0 ? (
              <OwnTracks segments={segments} />
            ) : (
              <span className={classes.under}>{t('kinds', { kinds: kindsOf(recording) })}</span>
            )}
          </span>
        </span>
      </th>
      <td>
        {keptUntil === null ? (
          latest && <Gone receipt={latest} zone={recording.timeZone} />
        ) : (
          <>
            <span className={classes.line}>{dates.day(keptUntil, now)}</span>
            <span className={classes.under}>
              {recording.isOpenable
                ? t('kept.left', { days: Math.max(0, Math.floor((keptUntil - now) / dayMs)) })
                : t('kept.closed')}
            </span>
          </>
        )}
      </td>
      <td className={classes.opened}>
        <OpenedBy people={openedBy} />
      </td>
      <td className={classes.act}>
        <RecordingActs recording={recording} onShow={onShow} onAsk={ask} name={name} takesFocus={wasAsked} />
      </td>
    </tr>
  )
}

function Gone({ receipt, zone }: { receipt: Recording['receipts'][number]; zone: string }) {
  const t = useTranslations('myRecordings.gone')
  const dates = useDates(zone)
  const now = useNow().getTime()
  return (
    <>
      <span className={classes.line}>{t('at', { day: dates.date(receipt.at, now) })}</span>
      <span className={classes.under}>{t(receipt.why, { isOwn: String(receipt.isOwn) })}</span>
    </>
  )
}
