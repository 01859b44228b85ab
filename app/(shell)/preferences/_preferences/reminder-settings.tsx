'use client'

import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { usePreferences } from '@/app/_preferences/use-preferences'
import { reminderKinds } from '@/domain/mail/letter'

/** Which letters the clock may send. */
export function ReminderSettings() {
  const t = useTranslations('preferences.mail')
  const { preferences, change } = usePreferences()
  const { reminders } = preferences
  return (
    <Stack gap="4">
      {reminderKinds.map((kind) => (
        <Switch
          key={kind}
          label={t(`${kind}.label`)}
          description={t(`${kind}.hint`)}
          checked={reminders[kind]}
          onChange={(event) => change({ reminders: { ...reminders, [kind]: event.currentTarget.checked } })}
        />
      ))}
    </Stack>
  )
}
