import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { MessagePage } from '@/app/_kit/pages/message-page'
import { requirePerson } from '@/server/entry/require-person'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort.left'))('pageTitle') }
}

/** Where the pages of a cohort lead a former member. */
export default async function LeftCohortPage() {
  await requirePerson('/cohorts/left')
  const t = await getTranslations()
  return (
    <MessagePage title={t('errors.noLongerMember')} body={t('cohort.left.body')}>
      <ButtonLink href="/today" kind="primary">
        {t('common.nav.today')}
      </ButtonLink>
    </MessagePage>
  )
}
