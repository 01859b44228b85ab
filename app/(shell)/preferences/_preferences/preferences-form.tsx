'use client'

import { useTranslations } from 'next-intl'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { HotkeySettings } from '@/app/_preferences/hotkey-settings'
import { MarkingSettings } from '@/app/_preferences/marking-settings'
import type { ObservationGrid } from '@/domain/observation/grid'
import { CalendarSettings } from '../../_calendar/calendar-settings'
import { PageHead } from '../../_shell/page-head'
import { Card, Section } from '../../_shell/section'
import styles from './preferences-form.module.css'
import { ReminderSettings } from './reminder-settings'

/** A person's own settings, for every device they sign in on. */
export function PreferencesForm({ grid }: { grid: ObservationGrid }) {
  const t = useTranslations('preferences')
  return (
    <div className={styles.page} {...useInertUntilHydrated()}>
      <PageHead title={t('title')} line={t('line')} />
      <Section title={t('marking')}>
        <Card>
          <div className={styles.card}>
            <MarkingSettings />
          </div>
        </Card>
      </Section>
      <Section title={t('mail.title')}>
        <Card>
          <div className={styles.card}>
            <p className={styles.intro}>{t('mail.intro')}</p>
            <ReminderSettings />
          </div>
        </Card>
      </Section>
      <Section title={t('calendar.title')}>
        <Card>
          <div className={styles.card}>
            <p className={styles.intro}>{t('calendar.intro')}</p>
            <CalendarSettings />
          </div>
        </Card>
      </Section>
      <Section title={t('keys.title')}>
        <Card>
          <div className={styles.card}>
            <p className={styles.intro}>{t('keys.intro')}</p>
            <HotkeySettings grid={grid} />
          </div>
        </Card>
      </Section>
    </div>
  )
}
