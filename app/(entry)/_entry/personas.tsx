'use client'

import { IconAppWindow } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { enterDemo } from '@/app/_auth/auth-client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { PersonaCard } from './persona-card'
import classes from './personas.module.css'
import { home } from './same-path'
import { useRefusal } from './use-refusal'

type PersonasProps = { personas: RouterOutputs['demo']['personas']['personas'] }

const groups = ['today', 'supervisor', 'learner', 'coordinator'] as const

/** Who to be in the demonstration; those of today's interview first. */
export function Personas({ personas }: PersonasProps) {
  const t = useTranslations('entry.demo')
  const refusal = useRefusal()
  const [entering, setEntering] = useState<string | null>(null)

  async function enter(userId: string) {
    refusal.clear()
    setEntering(userId)
    const outcome = await enterDemo(userId)
    // A whole new page: nothing an earlier persona was shown stays in memory.
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
      {refusal.sentence ? (
        <p role="alert" className={classes.refusal}>
          {refusal.sentence}
        </p>
      ) : null}
      {groups.map((group) => {
        const those = personas.filter((persona) =>
          group === 'today' ? persona.seatToday : !persona.seatToday && persona.role === group,
        )
        if (those.length === 0) return null
        return (
          <section key={group} className={classes.group} aria-labelledby={`personas-${group}`}>
            <h2 id={`personas-${group}`}>{t(`group.${group}`)}</h2>
            <ul className={classes.cards}>
              {those.map((persona) => (
                <li key={persona.userId}>
                  <PersonaCard persona={persona} isBusy={entering !== null} onEnter={enter} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
