'use client'

import { IconAppWindow } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { enterDemo } from '@/app/_auth/auth-client'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { PersonaCard } from './persona-card'
import { groupPersonas, type Persona, type TodaysInterview } from './persona-groups'
import classes from './personas.module.css'
import { home } from './same-path'
import { useRefusal } from './use-refusal'

type PersonasProps = { personas: readonly Persona[] }

/** Choice of a persona of the demonstration, grouped by the interview they share. */
export function Personas({ personas }: PersonasProps) {
  const t = useTranslations('entry.demo')
  const inertUntilHydrated = useInertUntilHydrated()
  const refusal = useRefusal()
  const [entering, setEntering] = useState<string | null>(null)

  async function enter(userId: string) {
    refusal.clear()
    setEntering(userId)
    const outcome = await enterDemo(userId)
    // A full page load: nothing that an earlier persona was shown stays in memory.
    if (outcome.ok) return window.location.assign(home)
    setEntering(null)
    refusal.show(outcome)
  }

  return (
    <>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      <div className={classes.how}>
        <IconAppWindow size={16} stroke={1.5} aria-hidden="true" />
        <p>{t('windows')}</p>
      </div>
      <Refusal className={classes.refusal}>{refusal.sentence}</Refusal>
      {groupPersonas(personas).map((group) => (
        <section key={group.key} className={classes.group} aria-labelledby={`personas-${group.key}`}>
          <h2 id={`personas-${group.key}`}>
            {'interview' in group ? <InterviewName interview={group.interview} /> : t(`group.${group.role}`)}
          </h2>
          <ul className={classes.cards} {...inertUntilHydrated}>
            {group.personas.map((persona) => (
              <li key={persona.userId}>
                <PersonaCard persona={persona} isBusy={entering !== null} onEnter={enter} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function InterviewName({ interview: { status, scheduledFor } }: { interview: TodaysInterview }) {
  const t = useTranslations('entry.demo')
  const dates = useOwnDates()
  return t(`interview.${status}`, { time: dates.time(scheduledFor) })
}
