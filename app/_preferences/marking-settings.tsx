'use client'

import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { chime } from './chime'
import styles from './hotkeys.module.css'
import { OffsetField } from './offset-field'
import { usePreferences } from './use-preferences'

/** How marks are made and what is felt or heard meanwhile. */
export function MarkingSettings() {
  const t = useTranslations('preferences')
  const { preferences, change } = usePreferences()
  return (
    <Stack gap="5">
      <OffsetField />
      <Switch
        label={t('vibration.label')}
        description={t('vibration.hint')}
        checked={preferences.vibration}
        onChange={(event) => change({ vibration: event.currentTarget.checked })}
      />
      <Row gap="3 6" align="flex-start" justify="space-between" wraps>
        <Switch
          label={t('sound.label')}
          description={t('sound.hint')}
          checked={preferences.sound}
          onChange={(event) => {
            change({ sound: event.currentTarget.checked })
            if (event.currentTarget.checked) chime('cue')
          }}
        />
        <Button size="s" onClick={() => chime('cue')}>
          {t('sound.listen')}
        </Button>
      </Row>
      <Row gap="3 6" align="flex-start" justify="space-between" wraps>
        <Switch
          label={t('markSound.label')}
          description={t('markSound.hint')}
          checked={preferences.markSound}
          onChange={(event) => {
            change({ markSound: event.currentTarget.checked })
            if (event.currentTarget.checked) chime('plus')
          }}
        />
        <span className={styles.heard}>
          {(['plus', 'minus', 'refused'] as const).map((kind) => (
            <Button key={kind} size="s" aria-label={t(`markSound.${kind}`)} onClick={() => chime(kind)}>
              {t(`markSound.sign.${kind}`)}
            </Button>
          ))}
        </span>
      </Row>
      <Switch
        label={t('cueAtOnce.label')}
        description={t('cueAtOnce.hint')}
        checked={preferences.cueAtOnce}
        onChange={(event) => change({ cueAtOnce: event.currentTarget.checked })}
      />
    </Stack>
  )
}
