import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePerson } from '@/server/auth/require-person'
import { NewCohort } from '../_new/new-cohort'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort'))('new.title') }
}

export default async function NewCohortPage() {
  await requirePerson('/cohorts/new')
  return <NewCohort />
}
