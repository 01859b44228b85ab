'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { linkInstitution } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Tag } from '@/app/_kit/marks/tag'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './account.module.css'

type Refused = 'signInAgain' | 'elsewhere' | 'failed'

const refusals: Readonly<Record<string, Refused>> = {
  SIGN_IN_AGAIN: 'signInAgain',
  account_already_linked_to_different_user: 'elsewhere',
}

/** The institutions by which one may come in: an identity is joined from here, never because an address matches. */
export function InstitutionsPart({ account }: { account: RouterOutputs['account']['read'] }) {
  const t = useTranslations('account.institutions')
  const cameBack = useSearchParams().get('error')
  const [going, setGoing] = useState<string | null>(null)
  const [code, setCode] = useState(cameBack)
  if (account.institutions.length === 0) return null

  async function join(id: string) {
    setCode(null)
    setGoing(id)
    const outcome = await linkInstitution(id)
    // On success the browser is on its way to the institution.
    if (outcome.ok) return
    setGoing(null)
    setCode(outcome.code)
  }

  return (
    <FormPart title={t('title')} hint={t('hint')}>
      <Refusal>{code && t(refusals[code] ?? 'failed')}</Refusal>
      <ul className={classes.institutions}>
        {account.institutions.map(({ id, name, isLinked }) => (
          <li key={id}>
            <span>{name}</span>
            {isLinked ? (
              <Tag tone="ok">{t('linked')}</Tag>
            ) : (
              <Button
                size="s"
                aria-label={t('linkOf', { name })}
                busy={going === id}
                disabled={going !== null}
                onClick={() => void join(id)}
              >
                {t('link')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormPart>
  )
}
