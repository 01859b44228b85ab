import { useTranslations } from 'next-intl'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { isHeld } from '@/domain/live-session/core/held'
import { clockText } from '@/reading/words/clock-text'
import classes from './edit.module.css'
import type { Agreement } from './edit-request'

type AgreedProps = { agreement: Agreement; nameOf: (personId: string) => string | undefined }

/** What was agreed for an interview that has begun or is over: who sat where, in which room, and how far it is. */
export function Agreed({ agreement, nameOf }: AgreedProps) {
  const t = useTranslations('planning.edit')
  const say = useTranslations('common.status')
  const nouns = useNouns()
  const { seats, where, status, ranMs } = agreement
  const ran = isHeld(status) && ranMs !== null ? t('held', { length: clockText(ranMs) }) : null
  return (
    <dl className={classes.agreed}>
      <div>
        <dt>{t('stands')}</dt>
        <dd>{[ran, say(status)].filter(Boolean).join(' · ')}</dd>
      </div>
      {seats.map(({ personId, seat }) => (
        <div key={personId}>
          <dt>{nouns.seat(seat, [])}</dt>
          <dd>{nameOf(personId) ?? ''}</dd>
        </div>
      ))}
      {where?.kind === 'room' ? (
        <div>
          <dt>{t('room')}</dt>
          <dd>{where.name}</dd>
        </div>
      ) : null}
    </dl>
  )
}
