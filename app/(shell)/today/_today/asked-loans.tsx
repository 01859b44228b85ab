'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Row } from '@/app/_kit/layout/layout'
import { useTRPC } from '@/app/_trpc/client'
import { Card, Section } from '../../_shell/section'

/** Moments of the reader's own interviews that they are asked to lend, and have not answered. */
export function AskedLoans() {
  const t = useTranslations('lending.waiting')
  const { data } = useQuery(useTRPC().lending.asked.queryOptions())
  if (!data || data.length === 0) return null
  return (
    <Section title={t('title')}>
      {data.map(({ lentId, liveSessionId, persona: name, cohortName: cohort }) => (
        <Card key={lentId}>
          <Row gap="3" align="center" justify="space-between" wraps>
            <span>{t('asked', { name, cohort })}</span>
            <ButtonLink href={`/sessions/${liveSessionId}/lend`} aria-label={t('openOf', { name })}>
              {t('open')}
            </ButtonLink>
          </Row>
        </Card>
      ))}
    </Section>
  )
}
