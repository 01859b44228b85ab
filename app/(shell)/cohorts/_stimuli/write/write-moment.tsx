'use client'

import { NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { CodesField } from '@/app/_stimulus/fields/codes-field'
import { PhaseField } from '@/app/_stimulus/fields/phase-field'
import { SaidField } from '@/app/_stimulus/fields/said-field'
import { WordsField } from '@/app/_stimulus/fields/words-field'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { editsOf, type MomentDraft, missingIn, momentDraftSchema } from '@/domain/stimulus/moment-draft'
import { stimulusBounds } from '@/domain/stimulus/stimulus-schema'
import { SavedState } from '../../_library/saved-state'
import { AsideTexts } from './aside-texts'
import { type DraftAddress, useMomentDraft } from './use-moment-draft'
import classes from './write-moment.module.css'

type WriteMomentProps = { readonly address: DraftAddress; readonly personId: string }

/** A moment that is being written, kept while it is typed: who, the scene, what was said, what came and what was felt. */
export function WriteMoment({ address, personId }: WriteMomentProps) {
  const t = useTranslations('stimuli.write')
  const locale = useLocale()
  const inertUntilHydrated = useInertUntilHydrated()
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queries = useQueryClient()
  const trpc = useTRPC()
  const open = useMomentDraft(address, personId)
  const { keeper } = open
  const draft = momentDraftSchema.parse(open.draft.content)
  const { aside } = open.draft
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<MomentDraft>) => keeper.editAll(editsOf(draft, { ...draft, ...change }))
  const library = `/cohorts/${address.cohortId}/stimuli`
  const ending = {
    onSuccess: async () => {
      await queries.invalidateQueries(trpc.stimulus.pathFilter())
      router.push(library)
    },
    onError: () => open.readAgain().catch(() => undefined),
  }
  const give = useMutation(trpc.stimulusDraft.give.mutationOptions(ending))
  const discard = useMutation(trpc.stimulusDraft.discard.mutationOptions(ending))
  const isEnding = [give, discard].some(({ isPending, isSuccess }) => isPending || isSuccess)
  const missing = new Set(isTried ? missingIn(draft) : [])
  const fault = (field: string) => (missing.has(field) ? t('missing') : undefined)
  const error = give.error ?? discard.error

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missingIn(draft).length > 0 || aside.length > 0) return
    if (await keeper.settleAll()) give.mutate({ ...address, revision: keeper.getSnapshot().revision })
  }

  async function throwAway() {
    if (await keeper.settleAll()) discard.mutate({ ...address, revision: keeper.getSnapshot().revision })
  }

  return (
    <>
      <PageHead title={open.opened.isRewrite ? t('titleEdit') : t('title')} line={t('line')} />
      <div className={classes.state}>
        <SavedState cohortId={address.cohortId} draft={open.draft} storedAt={open.opened.savedAt} />
        {draft.language === locale ? null : <p>{t(`language.${draft.language}`)}</p>}
      </div>
      <form {...inertUntilHydrated} className={classes.form} noValidate onSubmit={save}>
        <AsideTexts
          address={address}
          personId={personId}
          aside={aside}
          people={open.opened.people}
          onSettled={open.readAgain}
        />
        <FormPart title={t('who')} isRoomy>
          <div className={classes.parts}>
            <div className={classes.who}>
              <TextInput
                label={t('name')}
                description={t('nameHint')}
                maxLength={stimulusBounds.name}
                value={draft.name}
                error={fault('name')}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
              <NumberInput
                label={t('age')}
                min={16}
                max={99}
                value={draft.age ?? ''}
                error={fault('age')}
                onChange={(age) => set({ age: typeof age === 'number' ? Math.round(age) : null })}
              />
              <PhaseField phase={draft.phase} onChange={(phase) => set({ phase })} />
            </div>
            <CodesField codes={draft.codes} onChange={(codes) => set({ codes: [...codes] })} />
          </div>
        </FormPart>
        <FormPart title={t('before')} hint={t('beforeHint')} isRoomy>
          <div className={classes.parts}>
            <WordsField
              of="scene"
              words={draft.scene}
              isMissing={missing.has('scene')}
              onChange={(scene) => set({ scene })}
            />
            <SaidField
              said={draft.said}
              isMissing={missing.has('said')}
              onChange={(said) => set({ said: [...said] })}
            />
          </div>
        </FormPart>
        <FormPart title={t('after')} hint={t('afterHint')} isRoomy>
          <div className={classes.parts}>
            <WordsField
              of="came"
              words={draft.came}
              isMissing={missing.has('came')}
              onChange={(came) => set({ came })}
            />
            <WordsField
              of="felt"
              words={draft.felt}
              isMissing={missing.has('felt')}
              onChange={(felt) => set({ felt })}
            />
          </div>
        </FormPart>
        <Refusal>
          {error
            ? errorMessage(error)
            : missing.size > 0
              ? t('missingAny')
              : isTried && aside.length > 0
                ? t('aside.choose')
                : null}
        </Refusal>
        <Row gap="2" wraps>
          <Button type="submit" kind="primary" size="l" busy={isEnding}>
            {t('save')}
          </Button>
          <ButtonLink href={library} kind="ghost" size="l">
            {t('leave')}
          </ButtonLink>
          <ConfirmedButton
            label={t('discard')}
            describedAs={t('discard')}
            title={t('discardTitle')}
            body={t('discardBody')}
            confirm={t('discardDo')}
            isBusy={isEnding}
            isDanger
            onConfirm={() => void throwAway()}
          />
        </Row>
      </form>
    </>
  )
}
