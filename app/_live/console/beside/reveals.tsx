'use client'

import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLanguage } from '@/app/_live/session/use-language'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { useConsole, useCourse, useDesk } from '../desk/use-console'
import styles from './reveals.module.css'

/** How long before a fact what was done may have earned it, in milliseconds of interview. */
const reachMs = 60_000

/** The facts the advisor may earn, in the order of the scenario, as the beneficiary ticks them. */
export function Reveals() {
  const t = useTranslations('console')
  const { live, text, clock, marks, codeOf } = useConsole()
  const { inline } = useLanguage()
  const reveals = live.room.scenario.reveals ?? []
  const given = live.state.reveals
  if (reveals.length === 0) return null

  function howGiven(at: number): string {
    const before = [...marks].filter((mark) => mark.at <= at).sort((a, b) => b.at - a.at)[0]
    const sinceMs = (mark: Mark) => elapsedAt(live.state.clock, at) - elapsedAt(live.state.clock, mark.at)
    const code = before && sinceMs(before) <= reachMs ? codeOf(before.codeKey) : undefined
    return code
      ? t('reveals.givenAfter', { at: clock(at), code: inline(text(code.label)) })
      : t('reveals.given', { at: clock(at) })
  }

  return (
    <>
      <div className={styles.head}>
        <h2>{t('reveals.title')}</h2>
        <span>{t('reveals.count', { given: given.size, total: reveals.length })}</span>
      </div>
      <ul className={styles.list}>
        {reveals.map((reveal) => {
          const at = given.get(reveal.id)
          return (
            <li key={reveal.id} data-given={at !== undefined || undefined}>
              {at === undefined ? (
                <IconLock size={16} stroke={1.5} aria-label={t('reveals.kept')} />
              ) : (
                <CodeShape shape="reveal" valence={null} size={14} />
              )}
              <span>{text(reveal.fact)}</span>
              <span className={styles.how}>
                {at === undefined ? t('reveals.earnedBy', { by: text(reveal.unlockedBy) }) : howGiven(at)}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** How many facts have been given, as « 2 / 5 ». */
export function RevealCount() {
  const t = useTranslations('console.reveals')
  const { room } = useDesk()
  const { reveals } = useCourse()
  const total = room.scenario.reveals?.length ?? 0
  if (total === 0) return null
  const given = reveals.size
  return (
    <span className={styles.short}>
      <CodeShape shape="reveal" valence={null} size={14} />
      <span aria-hidden>
        {given}/{total}
      </span>
      <HiddenText>{t('counted', { given, total })}</HiddenText>
    </span>
  )
}
