'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './people-list.module.css'
import { usePresenceOf } from './use-presence-of'

/** Everybody's seat, and whether they are here and ready: in an archived cohort no person is waited for. */
export function PeopleList() {
  const t = useTranslations('room')
  const words = useTranslations('briefing.people')
  const { room } = useLive()
  const nouns = useNouns()
  const { isMe } = useCast()
  const presenceOf = usePresenceOf()
  return (
    <ul className={styles.list}>
      {room.people.map(({ personId, name, seat, form }) => {
        const kind = presenceOf(personId)
        return (
          <li key={personId}>
            <Avatar name={name} personId={personId} size={36} />
            <span className={styles.who}>
              <b>{name}</b>
              <span>
                {nouns.seat(seat, [{ form }])}
                {isMe(personId) ? ` (${t('you')})` : ''}
              </span>
            </span>
            {room.isArchived ? null : (
              <span className={styles.state} data-kind={kind}>
                <i aria-hidden />
                {words(kind, { form })}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
