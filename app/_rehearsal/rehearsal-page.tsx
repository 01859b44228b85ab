'use client'

import Link from 'next/link'
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
      beside={
        <nav className={styles.grids} aria-label={t('grids')}>
          <h2>{t('grids')}</h2>
          {grids.map(({ key, title }) => (
            <Link
              key={key}
              href={`/rehearsal?grid=${encodeURIComponent(key)}`}
              aria-current={key === grid.key ? 'page' : undefined}
            >
              {localize(title, locale)}
            </Link>
          ))}
        </nav>
      }
    />
  )
}
