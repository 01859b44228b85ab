'use client'

import { useTranslations } from 'next-intl'
import { useCast } from '@/app/_live/session/use-cast'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import { missingMs, missingOf } from '@/domain/live-session/recording/heard'
import { clockText } from '@/reading/words/clock-text'
import styles from './missing.module.css'
import type { HeardTrack } from './recording'
import { useSpan } from './use-span'

/** More gaps than this are counted. */
const gapsShown = 3

type MissingProps = {
  tracks: readonly HeardTrack[]
  lengthMs: number
  /** Moves the cursor to five seconds before a moment of interview time (ms). */
  onGo: (atMs: number) => void
}

/** The gaps in order, the first of them and a count of the others; each leads to five seconds before it. */
export function Missing({ tracks, lengthMs, onGo }: MissingProps) {
  const t = useTranslations('heard.sheet')
  const causes = useTranslations('heard.cause')
  const words = useReaderWords()
  const { nameOf } = useCast()
  const missing = missingOf(tracks)
  const spanOf = useSpan()
  const named = missing.slice(0, gapsShown).map((gap) => ({
    ...gap,
    at: clockText(gap.fromMs),
    length: spanOf(gap.toMs - gap.fromMs),
    name: words.list(gap.personIds.map((id) => (id === null ? t('room') : nameOf(id)))),
    why: causes(gap.cause ?? 'none'),
  }))
  return (
    <section className={styles.missing}>
      <h3>
        {t('missing')}
        {missing.length > 0 && (
          <small>
            {t('missingOf', { missing: clockText(missingMs(missing)), length: clockText(lengthMs) })}
          </small>
        )}
      </h3>
      {missing.length === 0 ? <p>{t('nothingMissing')}</p> : null}
      <ul className={styles.gaps}>
        {named.map(({ fromMs, at, length, name, why }) => (
          <li key={`${fromMs} ${name}`}>
            <button
              type="button"
              aria-label={t('goTo', { at, missing: length, name, cause: why })}
              onClick={() => onGo(fromMs)}
            >
              <time>{at}</time> <b>{length}</b> <span>{t('gapAt', { name, cause: why })}</span>
            </button>
          </li>
        ))}
      </ul>
      {missing.length > gapsShown && <p>{t('more', { count: missing.length - gapsShown })}</p>}
    </section>
  )
}
