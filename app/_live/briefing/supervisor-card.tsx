'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { elides } from '@/reading/words/elides'
import { BroughtCard } from '../brought/brought-card'
import card from '../parts/card.module.css'
import { PersonaLine } from '../parts/persona-line'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './briefing.module.css'
import { RevealLines } from './reveal-lines'

/** Everything: the brief, the facts, the trap, and the focus the advisor has chosen. */
export function SupervisorCard() {
  const t = useTranslations('briefing')
  const lacks = useTranslations('lacks')
  const locale = useLocale()
  const { room, state } = useLive()
  const { advisorName, beneficiaryName } = useCast()
  const { privateBrief, reveals, trap } = room.scenario
  const focus = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  const trapCode = trap ? codeOf(room.grid, trap.code) : undefined
  return (
    <>
      <section className={card.card}>
        <PersonaLine />
      </section>
      <section className={card.card}>
        <h2>{t('supervisor.focus', { advisor: advisorName, elided: elides(advisorName) })}</h2>
        <div className={`${styles.trap} ${styles.focus}`}>
          {focus ? (
            <>
              <b>
                <CodeShape shape="focus" valence={null} size={14} />
                {localize(focus.label, locale)}
              </b>
              <span>{localize(focus.definition, locale)}</span>
            </>
          ) : (
            <span>{t('supervisor.noFocus')}</span>
          )}
        </div>
      </section>
      <BroughtCard />
      {trap ? (
        <section className={card.card}>
          <h2>{t('supervisor.trap')}</h2>
          <div className={styles.trap}>
            {trapCode ? <b>{localize(trapCode.label, locale)}</b> : null}
            <span>{localize(trap.how, locale)}</span>
            {trapCode ? null : <small className={styles.unknown}>{lacks('trap')}</small>}
          </div>
        </section>
      ) : null}
      <section className={card.card}>
        <h2>{t('supervisor.brief', { beneficiary: beneficiaryName, elided: elides(beneficiaryName) })}</h2>
        {privateBrief ? (
          <p className={`${card.voice} ${styles.brief}`}>{localize(privateBrief, locale)}</p>
        ) : null}
      </section>
      <section className={card.card}>
        <h2>{t('supervisor.reveals')}</h2>
        <RevealLines reveals={reveals ?? []} />
      </section>
    </>
  )
}
