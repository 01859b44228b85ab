'use client'

import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Stack } from '@/app/_kit/layout/layout'
import type { ConsoleAction } from '@/domain/hotkeys/commands'
import type { ObservationGrid } from '@/domain/observation/grid'
import { HotkeyList } from './hotkey-list'
import styles from './hotkeys.module.css'
import { useKeys } from './use-keys'

type HotkeySettingsProps = {
  readonly grid: ObservationGrid
  /** Kinds of command that this person cannot use here. */
  readonly without?: readonly ConsoleAction['type'][]
  /** Names of commands, by id, that the grid does not give. */
  readonly names?: ReadonlyMap<string, string>
}

/** The keys of a grid: switch all of them off, change one, or reset all of them. */
export function HotkeySettings({ grid, without, names }: HotkeySettingsProps) {
  const t = useTranslations('preferences.keys')
  const keys = useKeys(grid)
  const changed = Object.keys(keys.overrides).length
  return (
    <Stack gap="4">
      <div className={styles.head}>
        <Switch
          label={t('on')}
          description={t('onHint')}
          checked={keys.on}
          onChange={(event) => keys.change({ on: event.currentTarget.checked })}
        />
        <Button
          size="s"
          aria-disabled={changed === 0 || undefined}
          onClick={() => changed > 0 && keys.change({ overrides: {} })}
        >
          {t('reset')}
        </Button>
      </div>
      <HotkeyList grid={grid} keys={keys} without={without} names={names} />
    </Stack>
  )
}
