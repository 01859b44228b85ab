import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getRuntime } from '@/server/entry/runtime'
import { readResetLink } from '@/server/people/sign-in/reset-link'
import { ChoosePassword } from '../../_links/choose-password'
import { DeadLink } from '../../_links/dead-link'

type ResetPageProps = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('reset.title') }
}

export default async function ResetPage({ params }: ResetPageProps) {
  const { token } = await params
  const { database } = await getRuntime()
  const owner = await readResetLink(database.db, token)
  return owner === null ? <DeadLink /> : <ChoosePassword token={token} name={owner.name} />
}
