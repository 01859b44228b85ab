import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { caller } from '@/app/_trpc/caller'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { isFirst } from '@/server/people/sign-in/sign-up-way'
import { Landing } from './_entry/landing'

export default async function LandingPage() {
  if (await currentPerson(await headers())) redirect('/today')
  const { enabled } = await caller.demo.personas()
  const { database } = await getRuntime()
  return <Landing isDemoOn={enabled} isFirst={await isFirst(database.db)} />
}
