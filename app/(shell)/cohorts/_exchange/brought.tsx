'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Row, Stack } from '@/app/_kit/layout/layout'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './exchange.module.css'
import type { ExchangeProps } from './exchange-props'

type BroughtProps = ExchangeProps & {
  brought: RouterOutputs['exchange']['bringIn']
  onAnother: () => void
}

const pages = { scenario: 'situations', grid: 'grids' } as const

/** What has come in, and what can be done with it. */
export function Brought({ cohortId, kind, brought, onAnother, onClose }: BroughtProps) {
  const t = useTranslations('exchange')
  return (
    <Stack gap="4">
      <ul className={classes.list}>
        {brought.map(({ index, name, key, version }) => (
          <li key={index} className={classes.item}>
            <span>{version === null ? t('doneDraft', { name }) : t('doneVersion', { name, version })}</span>
            <span className={classes.itemActs}>
              <ButtonLink
                size="s"
                href={`/cohorts/${cohortId}/${pages[kind]}/${encodeURIComponent(key)}`}
                aria-label={t('openNamed', { name })}
              >
                {t('open')}
              </ButtonLink>
              {kind === 'scenario' && version !== null ? (
                <ButtonLink
                  size="s"
                  href={`/cohorts/${cohortId}/sessions/new?scenario=${encodeURIComponent(key)}`}
                  aria-label={t('prepareNamed', { name })}
                >
                  {t('prepare')}
                </ButtonLink>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <Row gap="2" justify="flex-end" wraps data-foot>
        <Button onClick={onAnother}>{t('another')}</Button>
        <Button kind="primary" onClick={onClose} data-autofocus>
          {t('close')}
        </Button>
      </Row>
    </Stack>
  )
}
