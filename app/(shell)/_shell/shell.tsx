'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { MouseEvent, ReactNode } from 'react'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { Brand } from '@/app/_kit/marks/brand'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useTRPC } from '@/app/_trpc/client'
import { PaletteOpener } from '../_palette/palette-opener'
import { usePalette } from '../_palette/use-palette'
import { ArchivedNotice } from './archived-notice'
import { isBoard } from './is-board'
import { Navigation } from './navigation'
import { NavigationDrawer } from './navigation-drawer'
import { PersonMenu } from './person-menu'
import { rolesHere } from './roles-here'
import classes from './shell.module.css'

/** The content begins with the one thing to do, where a page has one. */
function goToLead(event: MouseEvent) {
  const lead = document.querySelector<HTMLElement>('#content [data-lead]')
  if (!lead) return
  event.preventDefault()
  lead.focus()
}

/** Layout of every screen outside a live session: navigation, and the menu of the person signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  const nouns = useNouns()
  const { open, palette } = usePalette(me)
  const path = usePathname()
  const isRail = isBoard(path)
  // The page inside redirects to the sign-in screen.
  if (!me.person) return children
  const { person, memberships, mayCreateCohorts } = me
  const roles = rolesHere(memberships, path)
  const line = roles.length > 0 ? roles.map((role) => nouns.role(role, person)).join(' · ') : person.email
  return (
    <div className={classes.app} data-rail={isRail || undefined}>
      <ButtonAnchor href="#content" size="s" className={classes.skip} onClick={goToLead}>
        {t('skip')}
      </ButtonAnchor>
      <header className={classes.bar}>
        <NavigationDrawer me={me} />
        <Brand />
        <span className={classes.grow} />
        <PaletteOpener compact onOpen={open} />
        <PersonMenu person={person} line={line} mayCreateCohorts={mayCreateCohorts} compact />
      </header>
      <header className={classes.side}>
        <div className={classes.brand}>
          <Brand isMark={isRail} />
        </div>
        <PaletteOpener compact={isRail} onOpen={open} />
        <Navigation me={me} isRail={isRail} />
        <div className={classes.me}>
          <PersonMenu person={person} line={line} mayCreateCohorts={mayCreateCohorts} compact={isRail} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <ArchivedNotice memberships={memberships} />
        {children}
      </main>
      {palette}
    </div>
  )
}
