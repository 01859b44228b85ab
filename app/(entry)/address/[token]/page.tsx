import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getRuntime } from '@/server/entry/runtime'
import { readAddressLink } from '@/server/people/sign-in/address-link'
import { ConfirmAddress } from '../../_links/confirm-address'
import { DeadLink } from '../../_links/dead-link'

type AddressPageProps = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('address.title') }
}

export default async function AddressPage({ params }: AddressPageProps) {
  const { token } = await params
  const { database } = await getRuntime()
  const wanted = await readAddressLink(database.db, token)
  return wanted === null ? <DeadLink /> : <ConfirmAddress token={token} email={wanted.email} />
}
