import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { caller } from '@/app/_trpc/server'
import { currentPerson } from '@/server/entry/current-person'
import { Landing } from './_entry/landing'

export default async function LandingPage() {
  if (await currentPerson(await headers())) redirect('/today')
  const { enabled } = await caller.demo.personas()
  return <Landing isDemoOn={enabled} />
}
