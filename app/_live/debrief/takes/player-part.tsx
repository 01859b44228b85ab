'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { DialSlider } from '@/app/_live/beneficiary/dial'
import type { DialSample } from '@/app/_live/beneficiary/dial-sampler'
import { useMovedDial } from '@/app/_live/beneficiary/use-dial'
import { useLive } from '@/app/_live/session/live-session-provider'
import { takeDialStart } from '@/domain/live-session/take/decide/noted'
import type { Take, TakeStanding } from '@/domain/live-session/take/take'
import styles from './player-part.module.css'

type PlayerPartProps = { take: Take; standing: TakeStanding }

/** What a player has before them while a take is played: nothing that is noted of it, and for the beneficiary the dial. */
export function PlayerPart({ take, standing }: PlayerPartProps) {
  const t = useTranslations('takes.card')
  const { room } = useLive()
  const isBeneficiary = room.viewer.seat === 'beneficiary'
  return (
    <div className={styles.part}>
      {standing === 'agreed' && <p className={styles.now}>{t(isBeneficiary ? 'giveIt' : 'listen')}</p>}
      {isBeneficiary && standing !== 'agreed' && <TakeDial key={take.id} take={take} standing={standing} />}
      <p className={styles.hint}>{t('onlyAtEnd')}</p>
    </div>
  )
}

function TakeDial({ take, standing }: PlayerPartProps) {
  const t = useTranslations('takes.card')
  const { state, send, can } = useLive()
  const tell = useCallback(
    (samples: DialSample[]) => {
      const command = { type: 'moveTakeDial' as const, takeId: take.id, samples }
      // The take may have been thrown away within the last seconds: a refusal is not reported.
      if (can(command) === null) void send(command)
    },
    [take.id, send, can],
  )
  const dial = useMovedDial({
    start: take.dial.at(-1)?.value ?? takeDialStart(state, take),
    frozen: standing !== 'running',
    tell,
  })
  return <DialSlider dial={dial} hint={t('dialHint')} />
}
