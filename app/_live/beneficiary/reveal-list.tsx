'use client'

import { IconCheck } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { Said } from '@/app/_kit/text/said'
import { useBuzz } from '@/app/_preferences/use-buzz'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { localize } from '@/domain/localized'
import { clockText } from '@/reading/words/clock-text'
import { useLive } from '../session/live-session-provider'
import styles from './reveal-list.module.css'

/** The facts to give if they are earned, in the persona's own words, ticked once said. */
export function RevealList() {
  const t = useTranslations('room')
  const locale = useLocale()
  const { room, state, send } = useLive()
  const buzz = useBuzz()
  const reveals = room.scenario.reveals ?? []
  return (
    <section>
      <div className={styles.head}>
        <h2>{t('reveals.title')}</h2>
        <span>{t('reveals.count', { given: state.reveals.size, count: reveals.length })}</span>
      </div>
      <ul className={styles.list}>
        {reveals.map((reveal) => {
          const givenAt = state.reveals.get(reveal.id)
          const given = givenAt !== undefined
          return (
            <li key={reveal.id}>
              <label className={styles.row} data-given={given || undefined}>
                <input
                  type="checkbox"
                  onClick={buzz}
                  checked={given}
                  onChange={() =>
                    void send({ type: given ? 'takeBackReveal' : 'giveReveal', revealId: reveal.id })
                  }
                />
                <span className={styles.tick} aria-hidden>
                  {given ? <IconCheck size={18} stroke={2.25} /> : null}
                </span>
                <span>
                  <span className={styles.line}>
                    <Said of={reveal.line} say={(text) => t('quote', { text })} />
                  </span>
                  <span className={styles.when}>
                    {given
                      ? t('reveals.saidAt', { at: clockText(elapsedAt(state.clock, givenAt)) })
                      : t.rich('reveals.earnedBy', {
                          move: localize(reveal.unlockedBy, locale),
                          how: (words) => <span data-how>{words}</span>,
                        })}
                  </span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
