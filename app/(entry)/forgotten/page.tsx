import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getRuntime } from '@/server/entry/runtime'
import { mailWorks } from '@/server/platform/mail-works'
import { samePath } from '../_entry/same-path'
import { AskAdministrator } from '../_links/ask-administrator'
import { AskForLetter } from '../_links/ask-for-letter'

type ForgottenPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('forgotten.title') }
}

export default async function ForgottenPage({ searchParams }: ForgottenPageProps) {
  const next = samePath((await searchParams).next)
  const { env } = await getRuntime()
  return mailWorks(env) ? <AskForLetter next={next} /> : <AskAdministrator next={next} />
}
