import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '@/app/_trpc/caller'
import { Personas } from '../_entry/personas'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('demo.title') }
}

export default async function DemoPage() {
  const { enabled, personas } = await caller.demo.personas()
  if (!enabled) notFound()
  return <Personas personas={personas} />
}
