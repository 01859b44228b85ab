'use client'

import { IconAppWindow } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { enterDemo } from '@/app/_auth/auth-client'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { PersonaCard } from './persona-card'
import { offerPersonas, type Persona } from './persona-groups'
import classes from './personas.module.css'
import { home } from './same-path'
import { useRefusal } from './use-refusal'

type PersonasProps = { personas: readonly Persona[] }

/** Choice of a persona of the demonstration: a few to begin with, then everybody. */
export function Personas({ personas }: PersonasProps) {
  const t = useTranslations('entry.demo')
  const dates = useOwnDates()
  const refusal = useRefusal()
  const [entering, setEntering] = useState<string | null>(null)

  const { toStart, beside, others } = offerPersonas(personas)

  async function enter(userId: string) {
    refusal.clear()
    setEntering(userId)
    const outcome = await enterDemo(userId)
    // A full page load: nothing that an earlier persona was shown stays in memory.
    if (outcome.ok) return window.location.assign(home)
    setEntering(null)
    refusal.show(outcome)
  }

  const choice = { isBusy: entering !== null, onEnter: enter }
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      <div className={classes.how}>
        <IconAppWindow size={16} stroke={1.5} aria-hidden="true" />
        <p>{t('windows')}</p>
      </div>
      <Refusal className={classes.refusal}>{refusal.sentence}</Refusal>
      {toStart ? (
        <section className={classes.group} aria-labelledby="personas-to-start">
          <h2 id="personas-to-start">
            {t(`interview.${toStart.interview.status}`, { time: dates.time(toStart.interview.scheduledFor) })}
          </h2>
          <Cards personas={toStart.personas} {...choice} />
        </section>
      ) : null}
      {beside.length > 0 ? (
        <section className={classes.group} aria-labelledby="personas-beside">
          <h2 id="personas-beside">{t('beside')}</h2>
          <Cards personas={beside} tellsInterview {...choice} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <Disclosure
          className={classes.all}
          title={t('others', { count: others.flatMap((group) => group.personas).length })}
        >
          {others.map((group) => (
            <section key={group.role} className={classes.role} aria-labelledby={`personas-${group.role}`}>
              <h2 id={`personas-${group.role}`}>{t(`group.${group.role}`)}</h2>
              <Cards personas={group.personas} tellsInterview {...choice} />
            </section>
          ))}
        </Disclosure>
      ) : null}
    </>
  )
}

type CardsProps = {
  personas: readonly Persona[]
  /** Their interviews are several ones. */
  tellsInterview?: boolean
  isBusy: boolean
  onEnter: (userId: string) => void
}

function Cards({ personas, tellsInterview = false, isBusy, onEnter }: CardsProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  return (
    <ul className={classes.cards} {...inertUntilHydrated}>
      {personas.map((persona) => (
        <li key={persona.userId}>
          <PersonaCard persona={persona} tellsInterview={tellsInterview} isBusy={isBusy} onEnter={onEnter} />
        </li>
      ))}
    </ul>
  )
}
