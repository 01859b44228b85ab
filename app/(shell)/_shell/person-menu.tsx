'use client'

import { Popover } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  IconAdjustmentsHorizontal,
  IconArchive,
  IconLogout,
  IconPlus,
  IconSwitchHorizontal,
  IconUser,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Stack } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { LocaleSwitch } from '@/app/_kit/theme/locale-switch'
import { ThemeSwitch } from '@/app/_kit/theme/theme-switch'
import classes from './person-menu.module.css'

type PersonMenuProps = {
  person: { id: string; name: string; email: string; demo: boolean }
  /** Written under the name: the person's role. */
  line: string
  mayCreateCohorts: boolean
  compact?: boolean
}

/** Menu of the person signed in: their account, language, theme, a new cohort, another persona, sign out. */
export function PersonMenu({ person, line, mayCreateCohorts, compact = false }: PersonMenuProps) {
  const t = useTranslations('common')
  const inertUntilHydrated = useInertUntilHydrated()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={248} trapFocus returnFocus>
      <Popover.Target>
        <button
          {...inertUntilHydrated}
          type="button"
          className={compact ? `${classes.trigger} ${classes.compact}` : classes.trigger}
          onClick={() => setOpened(!opened)}
        >
          <Avatar name={person.name} personId={person.id} />
          {compact ? (
            <HiddenText>{t('account.open', { name: person.name })}</HiddenText>
          ) : (
            <>
              <Who name={person.name} line={line} />
              <HiddenText>{t('account.settings')}</HiddenText>
            </>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('account.open', { name: person.name })}>
        <div className={classes.panel}>
          <Who name={person.name} line={person.demo ? t('account.demo') : person.email} />
          <Preferences />
          <div className={classes.foot}>
            <ButtonLink
              href="/account"
              kind="ghost"
              size="s"
              className={classes.action}
              onClick={() => setOpened(false)}
            >
              <IconUser size={16} stroke={1.5} aria-hidden="true" />
              {t('account.own')}
            </ButtonLink>
            <ButtonLink
              href="/my-data"
              kind="ghost"
              size="s"
              className={classes.action}
              onClick={() => setOpened(false)}
            >
              <IconArchive size={16} stroke={1.5} aria-hidden="true" />
              {t('account.myData')}
            </ButtonLink>
            <ButtonLink
              href="/preferences"
              kind="ghost"
              size="s"
              className={classes.action}
              onClick={() => setOpened(false)}
            >
              <IconAdjustmentsHorizontal size={16} stroke={1.5} aria-hidden="true" />
              {t('account.preferences')}
            </ButtonLink>
            {mayCreateCohorts ? (
              <ButtonLink
                href="/cohorts/new"
                kind="ghost"
                size="s"
                className={classes.action}
                onClick={() => setOpened(false)}
              >
                <IconPlus size={16} stroke={1.5} aria-hidden="true" />
                {t('nav.newCohort')}
              </ButtonLink>
            ) : null}
            {person.demo ? (
              <ButtonAnchor href="/demo" kind="ghost" size="s" className={classes.action}>
                <IconSwitchHorizontal size={16} stroke={1.5} aria-hidden="true" />
                {t('account.changePersona')}
              </ButtonAnchor>
            ) : null}
            <SignOutButton />
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Who({ name, line }: { name: string; line: string }) {
  return (
    <Stack as="span" shrinks>
      <span className={classes.name} title={name}>
        {name}
      </span>{' '}
      <span className={classes.line} title={line}>
        {line}
      </span>
    </Stack>
  )
}

function Preferences() {
  const t = useTranslations('common')
  return (
    <>
      <div>
        <div className={classes.label}>{t('language')}</div>
        <LocaleSwitch />
      </div>
      <div>
        <div className={classes.label}>{t('theme.title')}</div>
        <ThemeSwitch />
      </div>
    </>
  )
}

function SignOutButton() {
  const t = useTranslations('common.account')
  const [isLeaving, setLeaving] = useState(false)

  async function leave() {
    setLeaving(true)
    const outcome = await signOut()
    // A full page load: nothing that this person was shown stays in memory.
    if (outcome.ok) return window.location.assign('/')
    setLeaving(false)
    notifications.show({ color: 'breach', message: t('signOutFailed') })
  }

  return (
    <Button kind="ghost" size="s" className={classes.action} disabled={isLeaving} onClick={leave}>
      <IconLogout size={16} stroke={1.5} aria-hidden="true" />
      {t('signOut')}
    </Button>
  )
}
