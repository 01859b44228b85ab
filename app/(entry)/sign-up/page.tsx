import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getRuntime } from '@/server/entry/runtime'
import { signUpWay } from '@/server/people/sign-in/sign-up-way'
import { joinTokenIn, samePath } from '../_entry/same-path'
import { SignUpClosed } from '../_entry/sign-up-closed'
import { SignUpForm } from '../_entry/sign-up-form'

type SignUpPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('signUp.title') }
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const next = samePath((await searchParams).next)
  const { database, env } = await getRuntime()
  const { way, cohortName, invited } = await signUpWay(
    { db: database.db, secret: env.secret },
    joinTokenIn(next),
  )
  if (way !== 'first' && way !== 'link') return <SignUpClosed next={next} why={way} />
  return <SignUpForm next={next} cohortName={cohortName} invited={invited} />
}
