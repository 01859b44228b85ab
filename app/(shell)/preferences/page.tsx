import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { AnswersGiven } from '@/app/_trpc/answers'
import { caller } from '@/app/_trpc/caller'
import { give } from '@/app/_trpc/give'
import { preferencesQuestion } from '@/app/_trpc/preferences-question'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { requirePerson } from '@/server/entry/require-person'
import { getRuntime } from '@/server/entry/runtime'
import { gridsWithinReach } from '@/server/library/grid/grids-within-reach'
import { PageSkeleton } from '../_shell/page-skeleton'
import { PreferencesForm } from './_preferences/preferences-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preferences'))('title') }
}

/** `?grid=key` shows the keys of another grid than the default one. */
export default async function PreferencesPage({ searchParams }: PageProps<'/preferences'>) {
  const { id: personId, demo: isDemo } = await requirePerson('/preferences')
  const { grid: asked } = await searchParams
  const { db } = (await getRuntime()).database
  const grids = await gridsWithinReach(db, { personId, isDemo })
  const grid = grids.find(({ key }) => key === asked) ?? grids.find(({ key }) => key === defaultGrid.key)
  const given = await give(preferencesQuestion, () => caller.person.preferences())
  prefetch(trpc.calendar.feed.queryOptions())
  return (
    <HydrateClient>
      <Messages of="preferences">
        <Suspense fallback={<PageSkeleton />}>
          <AnswersGiven given={given}>
            <PreferencesForm
              grid={grid ?? defaultGrid}
              grids={grids.map(({ key, title }) => ({ key, title }))}
            />
          </AnswersGiven>
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
