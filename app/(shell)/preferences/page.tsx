import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { requirePerson } from '@/server/auth/require-person'
import { PageSkeleton } from '../_shell/page-skeleton'
import { PreferencesForm } from './_preferences/preferences-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preferences'))('title') }
}

export default async function PreferencesPage() {
  await requirePerson('/preferences')
  prefetch(trpc.person.preferences.queryOptions())
  prefetch(trpc.calendar.feed.queryOptions())
  return (
    <HydrateClient>
      <Suspense fallback={<PageSkeleton />}>
        <PreferencesForm grid={cepEntretienV1} />
      </Suspense>
    </HydrateClient>
  )
}
