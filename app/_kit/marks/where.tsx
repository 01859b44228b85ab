import { useTranslations } from 'next-intl'
import type { Place, Where } from '@/domain/live-session/core/plan'
import styles from './where.module.css'

type WhereProps = { place: Place; where: Where /** Cut to the width of a column. */; isShort?: boolean }

/** Where people meet: the name of the room, the meeting link, or else in which way. */
export function WherePlace({ place, where, isShort = false }: WhereProps) {
  const t = useTranslations('agreed')
  const text = usePlaceName()({ place, where })
  const look = isShort ? styles.short : undefined
  if (where?.kind !== 'link') {
    return (
      <span className={look} title={isShort ? text : undefined}>
        {text}
      </span>
    )
  }
  return (
    <a
      className={`${styles.link} ${look ?? ''}`}
      href={where.url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('newTab', { host: text })}
    >
      {text}
    </a>
  )
}

/** What a place is called: its room, the host of its link, or else the way people meet. */
export function usePlaceName() {
  const words = useTranslations('common.place')
  return ({ place, where }: Pick<WhereProps, 'place' | 'where'>): string => {
    if (where === null) return words(place)
    if (where.kind === 'room') return where.name
    return URL.canParse(where.url) ? new URL(where.url).host : where.url
  }
}
