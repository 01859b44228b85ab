'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { LocaleSwitch } from '@/app/_kit/theme/locale-switch'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import classes from './account.module.css'
import { AddressPart } from './address-part'
import { FormChoice } from './form-choice'
import { InstitutionsPart } from './institutions-part'
import { NamePart } from './name-part'
import { PasswordPart } from './password-part'
import { PlacesPart } from './places-part'
import { SignInsPart } from './sign-ins-part'

/** One's own account: what one is called, how one signs in, where one is signed in. */
export function Account() {
  const t = useTranslations('account')
  const { data: account } = useSuspenseQuery(useTRPC().account.read.queryOptions())
  return (
    <div {...useInertUntilHydrated()}>
      <PageHead
        title={t('title')}
        line={t('line', { form: account.form })}
        actions={
          <>
            <ButtonLink href="/my-data">{t('toMyData')}</ButtonLink>
            <ButtonLink href="/preferences">{t('toPreferences')}</ButtonLink>
          </>
        }
      />
      <div className={classes.parts}>
        {account.isPersona ? (
          <FormPart title={account.name}>
            <p>{t('persona')}</p>
          </FormPart>
        ) : (
          <>
            <NamePart name={account.name} />
            <FormChoice name={account.name} form={account.form} />
            <AddressPart account={account} />
            <InstitutionsPart account={account} />
            <PasswordPart hasPassword={account.hasPassword} />
            <SignInsPart signIns={account.signIns} />
            <PlacesPart places={account.places} />
          </>
        )}
        <FormPart title={t('language.title')} hint={t('language.hint')} isRoomy>
          <div className={classes.language}>
            <LocaleSwitch />
          </div>
        </FormPart>
      </div>
    </div>
  )
}
