'use client'

import { NativeSelect } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { HotkeySettings } from '@/app/_preferences/hotkey-settings'
import { MarkingSettings } from '@/app/_preferences/marking-settings'
import { localize } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'
import { CalendarSettings } from '../../_calendar/calendar-settings'
import { PageHead } from '../../_shell/page-head'
import { Card, Section } from '../../_shell/section'
import styles from './preferences-form.module.css'
import { ReminderSettings } from './reminder-settings'

type PreferencesFormProps = {
  /** The one whose keys are shown. */
  readonly grid: ObservationGrid
  readonly grids: readonly Pick<ObservationGrid, 'key' | 'title'>[]
}

/** A person's own settings, for every device they sign in on. */
export function PreferencesForm({ grid, grids }: PreferencesFormProps) {
  const t = useTranslations('preferences')
  const words = useTranslations('rehearsal')
  const choice = useTranslations('gridChoice')
  const locale = useLocale()
  const router = useRouter()
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
            <NativeSelect
              className={styles.grid}
              label={choice('keys')}
              value={grid.key}
              data={grids.map(({ key, title }) => ({ value: key, label: localize(title, locale) }))}
              onChange={(event) =>
                router.replace(`/preferences?grid=${event.currentTarget.value}`, { scroll: false })
              }
            />
            <HotkeySettings grid={grid} />
            <p>
              <ButtonLink href={`/rehearsal?grid=${encodeURIComponent(grid.key)}&from=preferences`}>
                {words('link')}
              </ButtonLink>
            </p>
          </div>
        </Card>
      </Section>
    </div>
  )
}
