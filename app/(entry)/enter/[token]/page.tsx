import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getRuntime } from '@/server/entry/runtime'
import { readMagicLink } from '@/server/people/sign-in/magic-link'
import { samePath } from '../../_entry/same-path'
import { DeadLink } from '../../_links/dead-link'
import { EnterByLink } from '../../_links/enter-by-link'

type EnterPageProps = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('enter.title') }
}

export default async function EnterPage({ params, searchParams }: EnterPageProps) {
  const { token } = await params
  const { database } = await getRuntime()
  const reader = await readMagicLink(database.db, token)
  if (reader === null) return <DeadLink />
  return <EnterByLink token={token} next={samePath((await searchParams).next)} {...reader} />
}
