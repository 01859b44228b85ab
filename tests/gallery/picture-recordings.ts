import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { arrangeLiveSession, type Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { firstAccount } from '../support/entry-link'
import { quietLog } from '../support/quiet-log'
import { playRecorded } from '../support/record-over-http'
import type { Camera } from './camera'

const path = '/my-data/recordings'

/** What a person reads of their recordings: kept and taken back ones, the question, a receipt of each player, and nothing at all. */
export async function pictureRecordings(
  { take, wants }: Camera,
  { url, dataDir }: Pick<AppServer, 'url' | 'dataDir'>,
): Promise<void> {
  if (!wants('recordings')) return
  const recording = { isOn: true, offeredBy: ['coordinator' as const], media: 'voiceAndPicture' as const }
  const cast = await arrangeLiveSession(url, { place: 'video', recording })
  await playRecorded(url, cast, cast.liveSessionId, 'voiceAndPicture')
  const second = await scheduleAgain(cast)
  await playRecorded(url, cast, second)
  await cast.advisor.api.recording.withdraw.mutate({ liveSessionId: second })
  const receiptId = await nameReceipt(dataDir, second)
  await take('recordings', { person: cast.advisor, path })
  await take('recordings-asking', {
    person: cast.advisor,
    path,
    anew: true,
    settle: async (page) => {
      const button = page.getByRole('button', { name: /^(Retirer mon accord|Take back my agreement)$/u })
      if (await button.first().isVisible()) return button.first().click()
      await page
        .getByRole('button', { name: /^Actions/u })
        .last()
        .click()
      await page.getByRole('menuitem', { name: /^(Retirer mon accord|Take back my agreement)$/u }).click()
    },
  })
  await take('recordings-other', { person: cast.beneficiary, path })
  await take('recordings-receipt', { person: cast.advisor, path: `${path}/receipts/${receiptId}` })
  const administrator = await firstAccount(url)
  await take('recordings-receipts', { person: administrator, path: '/administration', settle: openReceipts })
  await take('recordings-receipts-none', {
    person: administrator,
    path: '/administration',
    settle: async (page) => {
      await openReceipts(page)
      await page.getByRole('searchbox', { name: /^(Numéro du reçu|Receipt number)$/u }).fill('FFFF')
      await page.getByText(/^(Aucun reçu n’a|No receipt has)/u).waitFor()
    },
    only: [1440, 390],
  })
  await take('recordings-none', { person: cast.observer, path })
  const settings = `/cohorts/${cast.cohortId}/settings#recording`
  await take('recordings-settings', { person: cast.coordinator, path: settings })
}

async function openReceipts(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^(Effacement|Erasure)/u }).click()
  await page
    .getByText(/^(Identifiants|Identifiers)$/u)
    .first()
    .click()
}

async function scheduleAgain({ coordinator, cohortId, ...people }: Cast): Promise<string> {
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    advisorId: people.advisor.id,
    beneficiaryId: people.beneficiary.id,
    supervisorIds: [people.supervisor.id],
    observerIds: [people.observer.id],
    scenarioKey: 'clarisse',
    scheduledFor: Date.now() + 7_200_000,
    place: 'video',
    plan,
  })
  return liveSessionId
}

/** Ids of chance would differ from picture to picture. Beside this receipt stand those of other acts. */
async function nameReceipt(dataDir: string, liveSessionId: string): Promise<string> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  const receiptId = '01a5c9e4-2f4e-4b6c-9d0a-7c1e5f3b8a60'
  try {
    await database.pool.query(
      `update recording_track track set destruction_id = $2, fingerprint = repeat('9c41a6f3', 8),
         key_id = ('7f3a1c' || lpad(place::text, 2, '0') || '-2f4e-4b6c-9d0a-7c1e5f3b8a60')::uuid
       from (select id, row_number() over (order by person_id, kind) as place from recording_track
         where live_session_id = $1::uuid) as numbered
       where numbered.id = track.id`,
      [liveSessionId, receiptId],
    )
    await database.pool.query(
      `insert into recording_track (id, live_session_id, person_id, kind, mime_type, key_id, fingerprint, right_hash, days,
         opened_at, destroyed_at, destruction_id, destroyed_for, chunks, bytes, device_told_at)
       select gen_random_uuid(), live_session_id, person_id, kind, mime_type, overlay(key_id::text placing lpad(past::text, 2, '0') from 1 for 2)::uuid,
         fingerprint, right_hash, days, opened_at, destroyed_at - past * interval '5 hours', destruction, why, pieces, pieces * 130000,
         case when told then destroyed_at end
       from recording_track join (values
         (1, '4f02b7d1-93c5-4e0a-8b61-0d2f7a9c5e34'::uuid, 'reduced', 610, true),
         (30, 'b8e61a20-5d7f-4c39-9a04-6f1e8d2b7c50'::uuid, 'over', 1284, false),
         (77, '0c93f5ae-1b28-4d67-8e5a-92d4c7f0b613'::uuid, 'cleared', 3, true)) other (past, destruction, why, pieces, told)
         on destruction_id = $1::uuid`,
      [receiptId],
    )
  } finally {
    await database.close()
  }
  return receiptId
}
