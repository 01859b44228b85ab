'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useCourse, useDesk } from '../desk/use-console'
import styles from './people.module.css'

/** The two players. In the room there is no picture to show: a name, a seat, and whether their screen is here. */
export function People({ compact }: { compact?: boolean }) {
  const t = useTranslations('console')
  const nouns = useNouns()
  const { room, nameOf } = useDesk()
  const here = useCourse().present
  const players = room.people.filter(({ seat }) => seat === 'advisor' || seat === 'beneficiary')
  return (
    <ul className={compact ? styles.compact : styles.tiles} aria-label={t('people.label')}>
      {players.map(({ personId, name, seat, form }) => {
        const present = here.has(personId)
        const presence = (
          <span className={styles.presence} title={present ? t('people.here') : t('people.away')}>
            <i aria-hidden />
            <span>{present ? t('people.here') : t('people.away')}</span>
          </span>
        )
        return (
          <li key={personId} data-present={present || undefined}>
            <Avatar name={name} personId={personId} size={compact ? 36 : 48} />
            <span className={styles.who}>
              <b>{nameOf(personId)}</b>
              <span>
                {nouns.seatInline(seat, [{ form }])}
                {compact && <span className={styles.between}> · </span>}
                {compact && presence}
              </span>
            </span>
            {!compact && presence}
          </li>
        )
      })}
    </ul>
  )
}
