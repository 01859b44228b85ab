'use client'

import { NativeSelect } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type Localized, localize } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'
import { RehearsalScreen } from './rehearsal'
import styles from './rehearsal-page.module.css'

type RehearsalPageProps = {
  readonly grid: ObservationGrid
  /** The grids they may rehearse. */
  readonly grids: readonly { readonly key: string; readonly title: Localized }[]
  /** Where the way back leads. */
  readonly back: string
}

/** The address of the rehearsal with a grid; the way back stays. */
function address(gridKey: string, back: string): string {
  const from = back === '/preferences' ? '&from=preferences' : ''
  return `/rehearsal?grid=${encodeURIComponent(gridKey)}${from}`
}

/** The rehearsal outside of an interview, with any grid of the library. */
export function RehearsalPage({ grid, grids, back }: RehearsalPageProps) {
  const t = useTranslations('rehearsal.page')
  const locale = useLocale()
  const router = useRouter()
  return (
    <RehearsalScreen
      key={grid.key}
      grid={grid}
      focus={null}
      ticksFrame
      back={t('back')}
      onLeave={() => router.push(back)}
      choice={
        <NativeSelect
          className={styles.grids}
          aria-label={t('grids')}
          value={grid.key}
          data={grids.map(({ key, title }) => ({ value: key, label: localize(title, locale) }))}
          onChange={({ currentTarget }) => router.replace(address(currentTarget.value, back))}
        />
      }
    />
  )
}
