import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { samePath } from '../_entry/same-path'
import { SignUpForm } from '../_entry/sign-up-form'

type SignUpPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('signUp.title') }
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const { next } = await searchParams
  return <SignUpForm next={samePath(next)} />
}
