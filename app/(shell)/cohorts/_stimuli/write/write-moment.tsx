'use client'

import { NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
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
import { stimulusBounds } from '@/domain/stimulus/stimulus-schema'
import { contentOf, draftOf, emptyDraft, type MomentDraft, missingIn } from './moment-draft'
import classes from './write-moment.module.css'

type WriteMomentProps = {
  readonly cohortId: string
  /** The moment to begin with; null for an empty one. */
  readonly from: string | null
  /** Whether it is written anew, and not copied. */
  readonly isEdit: boolean
}

/** A moment, written in the reader's language: who, the scene, what was said, what came and what was felt. */
export function WriteMoment({ cohortId, from, isEdit }: WriteMomentProps) {
  const t = useTranslations('stimuli.write')
  const locale = useLocale() === 'en' ? 'en' : 'fr'
  const inertUntilHydrated = useInertUntilHydrated()
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queries = useQueryClient()
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(trpc.stimulus.library.queryOptions({ cohortId }))
  const begun = data.stimuli.find(({ key }) => key === from)
  const [draft, setDraft] = useState<MomentDraft>(() => (begun ? draftOf(begun, locale) : emptyDraft))
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<MomentDraft>) => setDraft((now) => ({ ...now, ...change }))
  const done = {
    onSuccess: async () => {
      await queries.invalidateQueries(trpc.stimulus.pathFilter())
      router.push(`/cohorts/${cohortId}/stimuli`)
    },
  }
  const write = useMutation(trpc.stimulus.write.mutationOptions(done))
  const change = useMutation(trpc.stimulus.change.mutationOptions(done))
  const missing = new Set(isTried ? missingIn(draft) : [])
  const fault = (field: string) => (missing.has(field) ? t('missing') : undefined)
  const error = write.error ?? change.error

  function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missingIn(draft).length > 0) return
    const stimulus = contentOf(draft, locale)
    if (isEdit && begun) change.mutate({ cohortId, stimulusKey: begun.key, stimulus })
    else write.mutate({ cohortId, stimuli: [stimulus] })
  }

  return (
    <>
      <PageHead title={isEdit ? t('titleEdit') : t('title')} line={t('line')} />
      <form {...inertUntilHydrated} className={classes.form} noValidate onSubmit={save}>
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
                onChange={(age) => set({ age: typeof age === 'number' ? age : null })}
              />
              <PhaseField phase={draft.phase} onChange={(phase) => set({ phase })} />
            </div>
            <CodesField codes={draft.codes} onChange={(codes) => set({ codes })} />
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
            <SaidField said={draft.said} isMissing={missing.has('said')} onChange={(said) => set({ said })} />
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
        <Refusal>{error ? errorMessage(error) : missing.size > 0 ? t('missingAny') : null}</Refusal>
        <Row gap="2" wraps>
          <Button
            type="submit"
            kind="primary"
            size="l"
            busy={write.isPending || change.isPending || write.isSuccess || change.isSuccess}
          >
            {t('save')}
          </Button>
          <ButtonLink href={`/cohorts/${cohortId}/stimuli`} kind="ghost" size="l">
            {t('cancel')}
          </ButtonLink>
        </Row>
      </form>
    </>
  )
}
