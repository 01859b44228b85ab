'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import buttons from '@/app/_kit/button.module.css'
import { Brand } from '@/app/_kit/marks/brand'
import { useTRPC } from '@/app/_trpc/client'
import { Navigation } from './navigation'
import { NavigationDrawer } from './navigation-drawer'
import { PersonMenu } from './person-menu'
import classes from './shell.module.css'

/** The frame of every screen outside the room: where one can go, and who one is. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  // The page inside leads to the sign-in screen.
  if (!me.person) return children
  const { person, memberships } = me
  const role = memberships[0]?.role
  const line = role ? t(`role.${role}`) : person.email
  return (
    <div className={classes.app}>
      <a href="#content" className={`${buttons.btn} ${buttons.s} ${classes.skip}`}>
        {t('skip')}
      </a>
      <header className={classes.bar}>
        <NavigationDrawer memberships={memberships} />
        <Brand />
        <span className={classes.grow} />
        <PersonMenu person={person} line={line} compact />
      </header>
      <header className={classes.side}>
        <div className={classes.brand}>
          <Brand />
        </div>
        <Navigation memberships={memberships} />
        <div className={classes.me}>
          <PersonMenu person={person} line={line} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  )
}
