'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SupervisorBrief } from '@/app/_brief/supervisor-brief'
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

/** Everything: the brief, the facts, the trap, and the focus the advisor has chosen. */
export function SupervisorCard() {
  const t = useTranslations('briefing')
  const lacks = useTranslations('lacks')
  const locale = useLocale()
  const { room, state } = useLive()
  const { advisorName, beneficiaryName } = useCast()
  const { trap } = room.scenario
  const focus = state.focus === null ? undefined : codeOf(room.grid, state.focus)
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
      <SupervisorBrief
        scenario={room.scenario}
        trained={trap && codeOf(room.grid, trap.code)?.label}
        lacking={lacks('trap')}
        title={t('supervisor.brief', { beneficiary: beneficiaryName, elided: elides(beneficiaryName) })}
        locale={locale}
      />
    </>
  )
}
