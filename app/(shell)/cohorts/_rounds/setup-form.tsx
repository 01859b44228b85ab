'use client'

import { Radio, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import type { RoundSetup } from '@/domain/pairing/round'
import { roundKinds } from '@/domain/pairing/round-schema'
import { dayOf } from '@/i18n/zoned-time'
import { AwayPart } from './away-part'
import { CapacityLine } from './capacity-line'
import { PeoplePart } from './people-part'
import { RoomsPart } from './rooms-part'
import classes from './rounds.module.css'
import { type Choices, faultsOf, type SetupDraft, setupOf } from './setup-draft'
import { SlotsPart } from './slots-part'

type SetupFormProps = {
  choices: Choices
  initial: SetupDraft
  /** A round that is there keeps its name and its kind. */
  isNew: boolean
  backTo: string
  isBusy: boolean
  refusal: string | null
  onSubmit: (round: { title: string; setup: RoundSetup }) => void
}

/** When, where, who: whatever a round is planned from. Each fault is told beside its field; nothing typed is lost. */
export function SetupForm({ choices, initial, isNew, backTo, isBusy, refusal, onSubmit }: SetupFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('rounds.setup')
  const now = useNow().getTime()
  const form = useForm<SetupDraft>({
    initialValues: initial,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(faultsOf(draft, Date.now(), choices.minutes)).map(([field, key]) => [
          field,
          t(`fault.${key}`),
        ]),
      ),
  })
  return (
    <form
      {...inertUntilHydrated}
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(
        (draft) => onSubmit({ title: draft.title.trim(), setup: setupOf(draft) }),
        (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
      )}
    >
      {isNew && (
        <FormPart title={t('what')} isRoomy>
          <TextInput
            label={t('name')}
            maxLength={80}
            className={classes.name}
            {...form.getInputProps('title')}
          />
          <Radio.Group label={t('kind')} {...form.getInputProps('kind')}>
            <div className={classes.kinds}>
              {roundKinds.map((kind) => (
                <Choice
                  key={kind}
                  label={t(`${kind}.label`)}
                  hint={t(`${kind}.hint`)}
                  control={<Radio value={kind} />}
                />
              ))}
            </div>
          </Radio.Group>
        </FormPart>
      )}
      <SlotsPart form={form} minutes={choices.minutes} today={dayOf(now, choices.timeZone)} />
      <RoomsPart form={form} />
      <PeoplePart form={form} choices={choices} />
      <AwayPart form={form} choices={choices} />
      <CapacityLine draft={form.values} choices={choices} />
      <Refusal>{refusal}</Refusal>
      <Row gap="2" wraps>
        <Button type="submit" kind="primary" size="l" busy={isBusy}>
          {t(isNew ? 'submit' : 'save')}
        </Button>
        <ButtonLink href={backTo} kind="ghost" size="l">
          {t('cancel')}
        </ButtonLink>
      </Row>
    </form>
  )
}
