'use client'

import { SegmentedControl } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { Content } from '@/domain/library/content-kind'
import { valueAt } from '@/domain/library/merge-edits'
import { countWords } from '@/domain/library/word-difference'
import { type Locale, languagesOf, locales, localize } from '@/domain/localized'
import { scenarioDraftSchema } from '@/domain/scenario/scenario-draft'
import { ComingUse } from '../../_library/coming-use'
import { History } from '../../_library/history'
import { Publish } from '../../_library/publish'
import { type ItemAddress, useDraft } from '../../_library/use-draft'
import { Difference } from './beside/difference'
import { GatheredRemarks } from './beside/gathered-remarks'
import { Preview } from './beside/preview'
import { useFieldNames } from './beside/use-field-names'
import { useReasons } from './beside/use-reasons'
import classes from './editor.module.css'
import { EditorHead } from './editor-head'
import { AsideNote } from './fields/aside-notes'
import { EditingProvider, fieldId } from './fields/editing'
import { Grading } from './fields/grading'
import { PairField } from './fields/pair-field'
import { PersonaFields } from './fields/persona-fields'
import { Reveals } from './fields/reveals'
import { TrapField } from './fields/trap-field'
import { LanguageHeads } from './language-heads'

const isDraft = (content: Content) => scenarioDraftSchema.safeParse(content).success

type SituationEditorProps = { address: ItemAddress & { kind: 'scenario' }; personId: string }

/** The editor of a situation whose brief the person knows: its fields in both languages, what each seat reads, what changed. */
export function SituationEditor({ address, personId }: SituationEditorProps) {
  const t = useTranslations('situationEditor')
  const own = useLocale() === 'en' ? 'en' : 'fr'
  const trpc = useTRPC()
  const { cohortId, key } = address
  const open = useDraft(address, personId, isDraft)
  const { editor, keeper, readAll } = open
  const { data: standing } = useSuspenseQuery(trpc.scenario.standing.queryOptions({ cohortId, key }))
  const [language, setLanguage] = useState<Locale>(own)
  const draft = scenarioDraftSchema.parse(open.draft.content)
  const nameOf = useFieldNames(draft)
  const reasons = useReasons(draft, open.draft.aside)
  const onError = useErrorNotice()
  const settling = useMutation(trpc.library.settle.mutationOptions({ onError, onSettled: readAll }))
  const restoring = useMutation(trpc.library.restore.mutationOptions({ onError, onSettled: readAll }))
  const mayWrite = editor.rights.mayWrite && !editor.isArchived
  const lost = open.draft.aside.filter(({ path }) => valueAt(draft, path.slice(0, -1)) === null)
  const words = (text: string) => t('words', { count: countWords(text) })

  function go(at: string) {
    const path = at.split('.')
    const [field] = [path, [...path, 'fr']]
      .map((each) => document.getElementById(fieldId(each)))
      .filter(Boolean)
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }

  return (
    <EditingProvider
      value={{
        personId,
        draft,
        standing,
        mayWrite,
        language,
        others: open.draft.others,
        aside: open.draft.aside,
        nameOf: (id) => editor.people[id] ?? t('somebody'),
        edit: keeper.edit,
        stand: (path) => keeper.stand(path?.join('.') ?? null),
        settle: (asideId, take) => settling.mutate({ ...address, asideId, take }),
      }}
    >
      <EditorHead
        address={address}
        open={open}
        title={draft.persona.shortName || t('unnamed')}
        placeOf={(place) => nameOf(place.split('.'))}
        publish={
          mayWrite ? (
            <Publish
              address={address}
              open={open}
              reasons={reasons}
              languages={languagesOf(draft)}
              onGo={go}
            />
          ) : null
        }
      />
      {mayWrite ? null : (
        <p className={classes.reading}>{t(editor.isArchived ? 'archived' : `reading.${editor.owner}`)}</p>
      )}
      <div className={classes.columns}>
        <div className={classes.sheet} data-shown={language}>
          <Grading />
          {lost.map((text) => (
            <AsideNote key={text.id} text={text} mayTake={false} />
          ))}
          <div className={classes.languages}>
            <SegmentedControl
              className={classes.onPhone}
              aria-label={t('language')}
              value={language}
              data={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
              onChange={(value) => setLanguage(value === 'en' ? 'en' : 'fr')}
            />
            <LanguageHeads draft={draft} />
          </div>
          <PersonaFields />
          <PairField
            path={['referral']}
            text={draft.referral}
            label={t('referral')}
            seenBy="advisor"
            isVoice
          />
          <PairField
            path={['privateBrief']}
            text={draft.privateBrief}
            label={t('brief')}
            seenBy="beneficiary"
            note={words(localize(draft.privateBrief, language))}
            isVoice
            minRows={4}
          />
          <Reveals />
          <TrapField />
        </div>
        <div className={classes.beside}>
          <Preview draft={draft} codes={standing.codes} />
          <History
            address={address}
            content={draft}
            hasDraft={open.hasDraft}
            mayWrite={mayWrite}
            show={(difference) => <Difference difference={difference} draft={draft} codes={standing.codes} />}
            footnote={
              <>
                {standing.plays > 0 ? t('readable', { count: standing.plays }) : null}{' '}
                <ComingUse address={address} next={open.hasDraft ? (editor.state?.latest ?? 0) + 1 : null} />
              </>
            }
            onRestore={async (version) => {
              if (await keeper.settleAll())
                restoring.mutate({ ...address, version, revision: keeper.getSnapshot().revision })
            }}
          />
          <GatheredRemarks cohortId={cohortId} scenarioKey={key} isCard />
        </div>
      </div>
    </EditingProvider>
  )
}
