'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useList } from '@/app/_kit/text/use-list'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useOpenTake } from '@/app/_live/session/use-running-take'
import type { Take } from '@/domain/live-session/take/take'
import { clockText } from '@/reading/words/clock-text'
import styles from './take-band.module.css'

export type TakeBandProps = { onReturn: () => void }

/** Over the foot of the debrief: a take that is proposed, with the answers to it, or the way back to the one under way. */
export function TakeBand({ onReturn }: TakeBandProps) {
  const t = useTranslations('takes.band')
  const open = useOpenTake()
  if (!open) return null
  return (
    <section className={styles.band} aria-label={t('label')}>
      {open.standing === 'proposed' ? (
        <Proposed take={open.take} />
      ) : (
        <>
          <p>{t('underWay')}</p>
          <Button kind="primary" onClick={onReturn}>
            {t('return')}
          </Button>
        </>
      )}
    </section>
  )
}

function Proposed({ take }: { take: Take }) {
  const t = useTranslations('takes.band')
  const { can, send } = useLive()
  const { advisor, beneficiary, nameOf, isMe } = useCast()
  const list = useList()
  const agree = { type: 'agreeToTake', takeId: take.id } as const
  const drop = { type: 'dropTake', takeId: take.id } as const
  const time = clockText(take.fromMs)
  const awaited = [advisor, beneficiary].flatMap((player) =>
    player && !take.agreedBy.includes(player.personId) ? [player.personId] : [],
  )
  const isMine = isMe(take.proposerId)
  const isAsked = awaited.some(isMe)
  const names = list(awaited.map(nameOf))
  const hasAgreed = !isMine && take.agreedBy.some(isMe)
  return (
    <>
      <div className={styles.words} role="status">
        <p className={styles.asked}>
          {isMine ? t('mine', { time }) : t('asked', { name: nameOf(take.proposerId), time })}
        </p>
        {take.line && <blockquote>{take.line}</blockquote>}
        {!isAsked && <p>{hasAgreed ? t('answered', { names }) : t('waiting', { names })}</p>}
      </div>
      <div className={styles.acts}>
        {can(drop) === null && (
          <Button onClick={() => void send(drop)}>{isAsked ? t('refuse') : t('takeBack')}</Button>
        )}
        {isAsked && can(agree) === null && (
          <Button kind="primary" onClick={() => void send(agree)}>
            {t('agree')}
          </Button>
        )}
      </div>
    </>
  )
}
