import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TextPage } from '@/app/_agreement/text-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('limits')
  return { title: t('title') }
}

const subjects = ['voice', 'grade', 'dial', 'talk', 'device', 'training', 'law'] as const

/** What the product never does with what people say and show, for everyone, signed in or not. */
export default async function LimitsPage() {
  const t = await getTranslations('limits')
  return (
    <TextPage title={t('title')} line={t('line')}>
      {subjects.map((subject) => (
        <section key={subject}>
          <h2>{t(`${subject}.title`)}</h2>
          <p>{t(`${subject}.body`)}</p>
        </section>
      ))}
    </TextPage>
  )
}
