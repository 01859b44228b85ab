import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getRuntime } from '@/server/entry/runtime'
import { mailWorks } from '@/server/platform/mail-works'
import { institutionFailure } from '../_entry/institution-failure'
import { samePath } from '../_entry/same-path'
import { SignInForm } from '../_entry/sign-in-form'

type SignInPageProps = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('signIn.title') }
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams
  const { env } = await getRuntime()
  const institutions = env.identityProviders.map(({ id, name }) => ({ id, name }))
  return (
    <SignInForm
      next={samePath(next)}
      isMailOn={mailWorks(env)}
      institutions={institutions}
      failure={institutionFailure(error)}
    />
  )
}
