'use client'

import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { usePreferences } from '@/app/_preferences/use-preferences'
import { reminderKinds } from '@/domain/mail/letter'
import styles from './preferences-form.module.css'

/** Which letters the clock may send. */
export function ReminderSettings() {
  const t = useTranslations('preferences.mail')
  const { preferences, change } = usePreferences()
  const { reminders } = preferences
  return (
    <div className={styles.fields}>
      {reminderKinds.map((kind) => (
        <Switch
          key={kind}
          label={t(`${kind}.label`)}
          description={t(`${kind}.hint`)}
          checked={reminders[kind]}
          onChange={(event) => change({ reminders: { ...reminders, [kind]: event.currentTarget.checked } })}
        />
      ))}
    </div>
  )
}
