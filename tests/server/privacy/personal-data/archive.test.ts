import { eq, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { job, personalArchive, personalArchivePart } from '@/db/schema'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { archiveObjects, archiveTables } from '@/reading/archive/fields'
import type { Runtime } from '@/server/entry/runtime'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openHeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { createLog } from '@/server/platform/log'
import { tablesInOrder } from '@/server/platform/tables-in-order'
import { forgetArchives } from '@/server/privacy/erasure/forget-archives'
import { sweepArchives } from '@/server/privacy/personal-data/archive/ask-archive'
import { makeArchive } from '@/server/privacy/personal-data/archive/make-archive'
import { openArchive } from '@/server/privacy/personal-data/archive/open-archive'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

const note = '=HYPERLINK("http://ailleurs.example")'
const secretNote = 'Elle coupe la parole à Kevin.'
const answersOfAnother = 'Quand il a parlé de son fils.'

let stage: ServerStage
let runtime: Runtime
let cast: Cast
/** An interview of the same people that is being held: its marks are sealed. */
let sealed: string
const heavyWork = openHeavyWork({
  script: 'server/entry/heavy-work.ts',
  execArgv: ['--import', 'tsx'],
  mode: 'production',
  log: createLog('silent'),
})
beforeAll(async () => {
  stage = await openServerStage()
  runtime = { ...stage.runtime, heavyWork }
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  await markWithNote(cast.liveSessionId, note)
  await send(stage, cast.beneficiary, cast.liveSessionId, {
    type: 'moveDial',
    samples: [{ at: Date.now(), value: 71 }],
  })
  await playUntil(stage, cast, 'closed', 'interview')
  const other = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scenarioKey: 'kevin' })
  sealed = other.liveSessionId
  await playUntil(stage, { ...cast, liveSessionId: sealed }, 'interview')
  await markWithNote(sealed, secretNote)
})
afterAll(async () => {
  await heavyWork.close(0)
  await stage.close()
})

async function markWithNote(liveSessionId: string, text: string) {
  const id = crypto.randomUUID()
  const mark = { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 } as const
  const [event] = (await send(stage, cast.supervisor, liveSessionId, mark, id)).events ?? []
  await send(stage, cast.supervisor, liveSessionId, {
    type: 'noteMark',
    markId: event?.type === 'marked' ? event.id : '',
    text,
  })
}

async function make(person: Person): Promise<void> {
  await stage.as(person).personalData.dropArchive()
  const asked = await stage.as(person).personalData.makeArchive({ language: 'fr' })
  expect(asked).toMatchObject({ state: 'waiting', percent: 0 })
  await makeArchive(runtime, { archiveId: asked?.id ?? '' }, new AbortController().signal)
}

/** The files of a person's archive, as another program unpacks them. */
async function unpacked(person: Person, on: Runtime = runtime) {
  const { content, bytes } = await openArchive(on, person.id)
  const whole = new Uint8Array(await new Response(content).arrayBuffer())
  expect(whole.length).toBe(bytes)
  const files = unzipSync(whole)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { names: Object.keys(files), files, text, json: JSON.parse(text('donnees.json')) }
}

const everything = async (person: Person) => {
  const { files } = await unpacked(person)
  return Object.entries(files)
    .filter(([name]) => !name.endsWith('.pdf'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n')
}

describe('The archive of a person', () => {
  test('has the data, each table, the paper of each debrief and a description', async () => {
    await make(cast.advisor)
    const { names, text, files } = await unpacked(cast.advisor)
    expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(Object.keys(archiveTables).length)
    expect(names).toEqual(expect.arrayContaining(['donnees.json', 'LISEZ-MOI.txt', 'tableaux/reperes.csv']))
    const papers = names.filter((name) => name.endsWith('.pdf'))
    expect(papers).toHaveLength(1)
    const pdf = await getDocumentProxy(files[papers[0] ?? ''] ?? new Uint8Array())
    expect((await extractText(pdf, { mergePages: true })).text).toContain('Inès Marchetti')
    for (const name of names.filter((each) => each !== 'LISEZ-MOI.txt'))
      expect(text('LISEZ-MOI.txt')).toContain(name)
    expect(await stage.as(cast.advisor).personalData.archive()).toMatchObject({
      state: 'ready',
      percent: 100,
      progress: { csv: 23, pdfs: { written: 1, failed: 0, of: 1 } },
    })
  })

  test('says in JSON what the screens of that person show', async () => {
    const { json } = await unpacked(cast.advisor)
    const caller = stage.as(cast.advisor).liveSession
    const room = await caller.room({ liveSessionId: cast.liveSessionId })
    const { events } = await caller.events({ liveSessionId: cast.liveSessionId, after: 0 })
    const timeline = timelineOf(fold(events, initialState), room.grid, Date.now())
    const told = json.interviews.find(
      (each: { interviewId: string }) => each.interviewId === cast.liveSessionId,
    )
    const shown = timeline.tracks.flatMap(({ marks }) => marks)
    expect(shown).not.toEqual([])
    expect(
      told.marks.map(({ id, atMs, note: words }: Record<string, unknown>) => ({ id, atMs, note: words })),
    ).toEqual(shown.map(({ id, atMs, note: words }) => ({ id, atMs, note: words })))
    expect(told.dial.map(({ atMs, value }: Record<string, unknown>) => ({ atMs, value }))).toEqual(
      timeline.dial,
    )
    expect(told.facts.map(({ seq }: { seq: number }) => seq)).toEqual(
      events.filter(({ type }) => type !== 'hidden').map(({ seq }) => seq),
    )
    expect(told.commitments).toMatchObject([{ what: 'Attendre', due: '2099-01-01', how: 'Compter' }])
    expect(json.person).toMatchObject({ name: 'Inès Marchetti', address: cast.advisor.email })
  })

  test('describes every field of every object', async () => {
    const { json, text } = await unpacked(cast.advisor)
    const objects: Record<string, unknown> = { root: json, person: json.person }
    for (const key of Object.keys(archiveObjects).filter((each) => json[each])) objects[key] = json[key]
    for (const interview of json.interviews) {
      for (const key of Object.keys(archiveObjects).filter((each) => interview[each]))
        objects[key] = interview[key]
    }
    for (const [key, value] of Object.entries(objects)) {
      const fields = [value].flat().flatMap((each) => Object.keys(each as object))
      const described: readonly string[] = archiveObjects[key as keyof typeof archiveObjects]
      expect(
        fields.filter((field) => !described.includes(field)),
        key,
      ).toEqual([])
    }
    const readme = text('LISEZ-MOI.txt')
    for (const field of Object.values(archiveObjects).flat()) expect(readme).toContain(`  ${field} : `)
    expect(readme).not.toMatch(/archive\.\w/u)
  })

  test('opens in a French spreadsheet, and no text in it is a formula', async () => {
    const { files } = await unpacked(cast.advisor)
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['tableaux/reperes.csv'])
    expect(csv.startsWith('\uFEFFEntretien (identifiant);Date;Personnage;')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://ailleurs.example"")"`)
    expect(csv).not.toMatch(/(?:^|;)"?[=+@]/mu)
  })

  test('holds nothing that its person may not see', async () => {
    const all = await everything(cast.advisor)
    const { json } = await unpacked(cast.advisor)
    expect(all).toContain(sealed)
    expect(all).not.toContain(secretNote)
    const held = json.interviews.find((each: { interviewId: string }) => each.interviewId === sealed)
    expect(held).toMatchObject({
      marks: [],
      dial: [],
      situation: { privateBrief: null, reveals: null, trap: null },
    })
    expect(held.facts.map(({ type }: { type: string }) => type)).not.toContain('marked')
    const others = [cast.supervisor, cast.beneficiary, cast.coordinator, cast.observer]
    for (const { email } of others) expect(all).not.toContain(email)
    await make(cast.otherLearner)
    const elsewhere = await everything(cast.otherLearner)
    for (const words of [answersOfAnother, note, cast.liveSessionId]) expect(elsewhere).not.toContain(words)
  })

  test('keeps of a seat that has ended what its person did and wrote, and nothing of others', async () => {
    const { liveSessionId, secondObserver, observer } = cast
    await stage.database.db.execute(sql`update live_session_seat set ended_at = now()
      where live_session_id = ${liveSessionId}::uuid and user_id = ${secondObserver.id}`)
    await make(secondObserver)
    const { json } = await unpacked(secondObserver)
    expect(json.interviews).toMatchObject([{ interviewId: liveSessionId, isHeld: false }])
    for (const { actorId } of json.interviews[0].facts) expect(actorId).toBe(secondObserver.id)
    expect(await everything(secondObserver)).not.toContain(answersOfAnother)
    expect(observer.id).not.toBe(secondObserver.id)
  })

  test('asks for no paper of a debrief outside which its person waits', async () => {
    const { db } = stage.database
    const { liveSessionId, observer } = cast
    const wait = (isOut: boolean) =>
      db.execute(sql`update live_session_seat set waits_outside = ${isOut}
        where live_session_id = ${liveSessionId}::uuid and user_id = ${observer.id}`)
    await wait(true)
    await make(observer)
    expect(await stage.as(observer).personalData.archive()).toMatchObject({
      progress: { pdfs: { written: 0, failed: 0, of: 0 } },
    })
    await wait(false)
  })

  test('is handed over by every process, to its person only', async () => {
    const second = await stage.secondRuntime()
    const { names } = await unpacked(cast.advisor, second)
    expect(names).toContain('donnees.json')
    await expect(openArchive(second, cast.beneficiary.id)).rejects.toThrow('notFound')
  })
})

describe('The making of an archive', () => {
  test('is asked for once at a time', async () => {
    const asker = stage.as(cast.beneficiary).personalData
    const [one, other] = await Promise.all([
      asker.makeArchive({ language: 'fr' }),
      asker.makeArchive({ language: 'fr' }),
    ])
    expect(one?.id).toBe(other?.id)
    expect(
      await stage.database.db
        .select()
        .from(job)
        .where(eq(job.key, one?.id ?? '')),
    ).toHaveLength(1)
  })

  test('stops where it is called off, and leaves nothing', async () => {
    const { db } = stage.database
    const asked = await stage.as(cast.beneficiary).personalData.archive()
    const during: Runtime = {
      ...runtime,
      heavyWork: {
        ...heavyWork,
        async make(kind, request) {
          await stage.as(cast.beneficiary).personalData.dropArchive()
          return heavyWork.make(kind, request)
        },
      },
    }
    await makeArchive(during, { archiveId: asked?.id ?? '' }, new AbortController().signal)
    expect(await stage.as(cast.beneficiary).personalData.archive()).toBeNull()
    expect(
      await db
        .select()
        .from(personalArchivePart)
        .where(eq(personalArchivePart.archiveId, asked?.id ?? '')),
    ).toEqual([])
  })

  test('begun anew by another process, refuses what the first one still writes', async () => {
    const asked = await stage.as(cast.beneficiary).personalData.makeArchive({ language: 'fr' })
    const archiveId = asked?.id ?? ''
    let meanwhile: Promise<void> | null = null
    const slow: Runtime = {
      ...runtime,
      heavyWork: {
        ...heavyWork,
        async make(kind, request) {
          meanwhile = makeArchive(runtime, { archiveId }, new AbortController().signal)
          await meanwhile
          return heavyWork.make(kind, request)
        },
      },
    }
    await makeArchive(slow, { archiveId }, new AbortController().signal)
    const { json, names } = await unpacked(cast.beneficiary)
    expect(json.person.name).toBe('Thomas Guérin')
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
  })

  test('that was given up is told as failed, and may be asked for again', async () => {
    const asker = stage.as(cast.coordinator).personalData
    const asked = await asker.makeArchive({ language: 'en' })
    await stage.database.db
      .update(job)
      .set({ deadAt: new Date() })
      .where(eq(job.key, asked?.id ?? ''))
    expect(await asker.archive()).toMatchObject({ state: 'failed' })
    expect(await asker.makeArchive({ language: 'en' })).toMatchObject({ state: 'waiting' })
  })

  test('that was given up keeps nothing of its file, and is told as failed until it goes by itself', async () => {
    const { db } = stage.database
    await db.delete(personalArchive)
    const asked = await stage.as(cast.coordinator).personalData.makeArchive({ language: 'en' })
    const archiveId = asked?.id ?? ''
    await db.update(personalArchive).set({ state: 'making' }).where(eq(personalArchive.id, archiveId))
    await db
      .insert(personalArchivePart)
      .values({ archiveId, part: 0, content: Buffer.from('Inès Marchetti') })
    await sweepArchives(db)
    expect(await db.select().from(personalArchivePart)).toHaveLength(1)
    await db.update(job).set({ deadAt: new Date() }).where(eq(job.key, archiveId))
    await sweepArchives(db)
    expect(await db.select().from(personalArchivePart)).toEqual([])
    const [row] = await db.select().from(personalArchive)
    expect(row).toMatchObject({ id: archiveId, state: 'failed' })
    expect(row?.expiresAt?.getTime()).toBeGreaterThan(Date.now())
    await db.update(personalArchive).set({ expiresAt: new Date(Date.now() - 1_000) })
    await sweepArchives(db)
    expect(await db.select().from(personalArchive)).toEqual([])
  })

  test('says of a debrief that could not be printed that its data is in the other files', async () => {
    const broken: Runtime = {
      ...runtime,
      heavyWork: { ...heavyWork, make: () => Promise.reject(tooLarge()) },
    }
    await stage.as(cast.observer).personalData.dropArchive()
    const asked = await stage.as(cast.observer).personalData.makeArchive({ language: 'en' })
    await makeArchive(broken, { archiveId: asked?.id ?? '' }, new AbortController().signal)
    const { content } = await openArchive(runtime, cast.observer.id)
    const files = unzipSync(new Uint8Array(await new Response(content).arrayBuffer()))
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain(
      'One debrief could not be made into a PDF',
    )
  })
})

describe('A finished archive', () => {
  test('is gone after its day', async () => {
    const { db } = stage.database
    await db
      .update(personalArchive)
      .set({ expiresAt: new Date(Date.now() - 1_000) })
      .where(eq(personalArchive.personId, cast.observer.id))
    expect(await stage.as(cast.observer).personalData.archive()).toBeNull()
    await expect(openArchive(runtime, cast.observer.id)).rejects.toThrow('notFound')
    await sweepArchives(db)
    expect(
      await db.select().from(personalArchive).where(eq(personalArchive.personId, cast.observer.id)),
    ).toEqual([])
  })

  test('is left out of a backup', async () => {
    expect(await tablesInOrder(stage.database.pool)).not.toContain('personal_archive')
    expect(await tablesInOrder(stage.database.pool)).not.toContain('personal_archive_part')
  })

  test('is forgotten when a member of the same cohort is erased, and its person is told', async () => {
    const { db, pool } = stage.database
    await make(cast.advisor)
    await forgetArchives(pool, cast.stranger.id)
    expect(await stage.as(cast.advisor).personalData.archive()).toMatchObject({ state: 'ready' })
    await forgetArchives(pool, cast.beneficiary.id)
    expect(await stage.as(cast.advisor).personalData.archive()).toMatchObject({ state: 'forgotten' })
    expect(await stage.as(cast.beneficiary).personalData.archive()).toBeNull()
    await expect(openArchive(runtime, cast.advisor.id)).rejects.toThrow('notFound')
    expect(await db.select().from(personalArchivePart)).toEqual([])
  })
})

function tooLarge(): Error {
  return Object.assign(new Error('documentTooLarge'), { name: 'DomainError', code: 'documentTooLarge' })
}
