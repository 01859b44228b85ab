'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SupervisorBrief } from '@/app/_brief/supervisor-brief'
import { codeOf } from '@/domain/observation/grid'
import { elides } from '@/reading/words/elides'
import { BroughtCard } from '../../brought/brought-card'
import card from '../../parts/card.module.css'
import { PersonaLine } from '../../parts/persona-line'
import { useLive } from '../../session/live-session-provider'
import { useCast } from '../../session/use-cast'
import { FocusCard } from './focus-card'

/** Everything: the brief, the facts, the trap, and the focus the advisor has chosen. */
export function SupervisorCard() {
  const t = useTranslations('briefing')
  const lacks = useTranslations('lacks')
  const locale = useLocale()
  const { room } = useLive()
  const { beneficiaryName } = useCast()
  const { trap } = room.scenario
  return (
    <>
      <section className={card.card}>
        <PersonaLine />
      </section>
      <FocusCard />
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
