'use client'

import { IconMicrophone, IconTrash, IconVideo } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useDates } from '@/app/_kit/text/use-dates'
import { kindsOf, type Recording } from './mine'
import classes from './my-recordings.module.css'
import { OwnTracks } from './own-tracks'
import { WithdrawQuestion } from './withdraw-question'

type RowProps = {
  recording: Recording
  onShow: (destructionId: string) => void
  onWithdrawn: () => void
}

const dayMs = 86_400_000

/** One interview: what was recorded of the person, until when it is kept or when it went, and what they may do. */
export function RecordingRow({ recording, onShow, onWithdrawn }: RowProps) {
  const t = useTranslations('myRecordings')
  const dates = useDates(recording.timeZone)
  const now = useNow().getTime()
  const [isAsking, setAsking] = useState(false)
  const { shortName, scheduledFor, keptUntil, destructions, mayWithdraw } = recording
  const [latest] = destructions
  const Icon = keptUntil === null ? IconTrash : kindsOf(recording) === 'both' ? IconVideo : IconMicrophone
  return (
    <tr data-gone={keptUntil === null || undefined}>
      <th scope="row">
        <span className={classes.what}>
          <Icon size={16} stroke={1.5} aria-hidden="true" />
          <span>
            <b>{t('session', { persona: shortName, day: dates.date(scheduledFor, now) })}</b>
            <span className={classes.under}>{t('kinds', { kinds: kindsOf(recording) })}</span>
          </span>
        </span>
      </th>
      <td>
        {keptUntil === null ? (
          latest && <Gone destruction={latest} zone={recording.timeZone} />
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
      <td>{recording.isOpenable ? <OwnTracks segments={recording.segments} /> : null}</td>
      <td className={classes.act}>
        {isAsking ? (
          <WithdrawQuestion
            recording={recording}
            onKeep={() => setAsking(false)}
            onDone={() => {
              setAsking(false)
              onWithdrawn()
            }}
          />
        ) : (
          <>
            {mayWithdraw ? (
              <Button size="s" className={classes.withdraw} onClick={() => setAsking(true)}>
                {t('withdraw.act')}
              </Button>
            ) : null}
            {latest ? (
              <Button size="s" onClick={() => onShow(latest.id)}>
                {t('see')}
              </Button>
            ) : null}
          </>
        )}
      </td>
    </tr>
  )
}

function Gone({ destruction, zone }: { destruction: Recording['destructions'][number]; zone: string }) {
  const t = useTranslations('myRecordings.gone')
  const dates = useDates(zone)
  const now = useNow().getTime()
  return (
    <>
      <span className={classes.line}>{t('at', { day: dates.date(destruction.at, now) })}</span>
      <span className={classes.under}>{t(destruction.why, { isOwn: String(destruction.isOwn) })}</span>
    </>
  )
}
