import { describe, expect, it } from 'vitest'
import en from '@/i18n/messages/en/doctor.json'
import type { Finding } from '@/server/operate/doctor/check'
import { address } from '@/server/operate/doctor/checks/address'
import { backup } from '@/server/operate/doctor/checks/backup'
import { certificate } from '@/server/operate/doctor/checks/certificate'
import { clock } from '@/server/operate/doctor/checks/clock'
import { database } from '@/server/operate/doctor/checks/database'
import { descriptors } from '@/server/operate/doctor/checks/descriptors'
import { disk } from '@/server/operate/doctor/checks/disk'
import { erasures } from '@/server/operate/doctor/checks/erasures'
import { institutions } from '@/server/operate/doctor/checks/institutions'
import { mail } from '@/server/operate/doctor/checks/mail'
import { memory } from '@/server/operate/doctor/checks/memory'
import { recordings } from '@/server/operate/doctor/checks/recordings'
import { relay } from '@/server/operate/doctor/checks/relay'
import { settings } from '@/server/operate/doctor/checks/settings'
import { versions } from '@/server/operate/doctor/checks/versions'
import { websocket } from '@/server/operate/doctor/checks/websocket'
import type { AddressAnswer } from '@/server/operate/doctor/measure/ask-address'
import { doctorWords, languageOf } from '@/server/operate/doctor/words'

const DAY = 86_400_000
const now = Date.parse('2026-11-26T20:00:00Z')
const told = (findings: readonly Finding[]) => findings.map(({ verdict, says }) => `${verdict} ${says}`)

describe('The erasure file', () => {
  const judged = (more: Partial<Parameters<typeof erasures.judge>[0]>) =>
    told(
      erasures.judge({ file: '/data/erasures.jsonl', inFile: 2, inDatabase: 2, isWritable: true, ...more }),
    )

  it('is fine where it holds all the database does, and before the first erasure', () => {
    expect(judged({})).toEqual(['ok erasuresFine'])
    expect(judged({ inDatabase: 1 })).toEqual(['ok erasuresFine'])
    expect(judged({ inFile: null, inDatabase: 0 })).toEqual(['ok erasuresFine'])
    expect(judged({ inFile: null, inDatabase: null })).toEqual(['ok erasuresFine'])
  })
  it('is not where it is missing, behind, damaged or closed', () => {
    expect(judged({ inFile: null })).toEqual(['bad erasuresMissing'])
    expect(judged({ inFile: 1 })).toEqual(['warn erasuresBehind'])
    expect(judged({ inFile: 'it is damaged at line 3' })).toEqual(['bad erasuresUnreadable'])
    expect(judged({ isWritable: false })).toEqual(['bad erasuresClosed'])
  })
})

describe('Recordings', () => {
  const judged = (more: Partial<Parameters<typeof recordings.judge>[0]>) =>
    told(
      recordings.judge({
        keysDir: '/keys',
        place: '/data/media',
        keys: ['a', 'b'],
        isMediaWritable: true,
        free: 50e9,
        kept: ['a'],
        fault: null,
        ...more,
      }),
    )

  it('are fine where their folders can be used, and where none are made', () => {
    expect(judged({})).toEqual(['ok recordingsFine'])
    expect(judged({ kept: null })).toEqual(['ok recordingsFine'])
    expect(judged({ free: null })).toEqual(['ok recordingsBucketFine'])
    expect(judged({ keysDir: null, kept: [] })).toEqual(['ok recordingsNone'])
    expect(judged({ keysDir: null, kept: null })).toEqual(['ok recordingsNone'])
  })
  it('are not where they can be neither read nor erased, nor where a key or room is missing', () => {
    expect(judged({ keysDir: null })).toEqual(['bad recordingsUnset'])
    expect(judged({ keys: null })).toEqual(['bad recordingsKeysClosed'])
    expect(judged({ isMediaWritable: false })).toEqual(['bad recordingsClosed'])
    expect(judged({ kept: ['a', 'c'] })).toEqual(['warn recordingsUnreadable', 'ok recordingsFine'])
    expect(judged({ free: 1e9 })).toEqual(['warn recordingsFull'])
    expect(judged({ fault: 'it is damaged at line 3' })).toEqual([
      'bad recordingsDamaged',
      'ok recordingsFine',
    ])
  })
})

describe('A relay', () => {
  const turn = 'turn:turn.example.org'
  const judged = (url: string, answer: Parameters<typeof relay.judge>[0]['asked'][number]['answer']) =>
    told(relay.judge({ asked: [{ url, answer }], hasRelay: true }))

  it('that is not set up is told, and is no fault', () => {
    expect(told(relay.judge({ asked: [], hasRelay: false }))).toEqual(['ok relayNone'])
    const stun = { url: 'stun:stun.example.org', answer: { came: 'letsIn' } } as const
    expect(told(relay.judge({ asked: [stun], hasRelay: false }))).toEqual(['ok stunFine', 'ok relayNone'])
  })
  it('is fine where it lets in, and a fault where it refuses or is silent', () => {
    expect(judged(turn, { came: 'letsIn' })).toEqual(['ok relayFine'])
    expect(judged(turn, { came: 'refused', code: 401 })).toEqual(['bad relayRefuses'])
    expect(judged('stun:stun.example.org', { came: 'silent', reason: 'ETIMEDOUT' })).toEqual([
      'bad relaySilent',
    ])
  })
})

describe('An address', () => {
  const silent = {
    local: null,
    wouldBe: 'http://127.0.0.1:3000',
    isEverywhere: false,
    isProxyTrusted: true,
    portTaken: null,
    isNew: false,
  }
  const answering = { answers: true, status: 200, build: 'abc', dateOffset: 0 } as const
  const at = (url: string, answer: AddressAnswer) =>
    told(address.judge({ ...silent, local: 'http://127.0.0.1:3000', public: { url, answer } }))

  it('is fine before the first start, and where Triade answers', () => {
    expect(told(address.judge({ ...silent, public: null }))).toEqual(['ok addressSleeps'])
    expect(at('https://triade.example.org', answering)).toEqual(['ok addressAnswers'])
  })
  it('is not where another program has the port, or answers at the name', () => {
    expect(told(address.judge({ ...silent, portTaken: 3000, public: null }))).toEqual(['bad addressTaken'])
    expect(at('https://triade.example.org', { ...answering, build: null })).toEqual(['bad addressOther'])
  })
  it('blames nothing in front of it before the first start, and asks for a start after that', () => {
    const url = 'https://triade.example.org'
    const sleeping = (answer: AddressAnswer, isNew: boolean) =>
      told(address.judge({ ...silent, isNew, public: { url, answer } }))
    const proxy: AddressAnswer = { ...answering, status: 502, build: null }
    const refused: AddressAnswer = { answers: false, code: 'ECONNREFUSED' }
    expect(sleeping(proxy, true)).toEqual(['ok addressSleeps'])
    expect(sleeping(refused, true)).toEqual(['ok addressSleeps'])
    expect(sleeping(proxy, false)).toEqual(['bad addressUnstarted'])
    expect(sleeping(refused, false)).toEqual(['bad addressSilentBoth'])
  })
  it('that is silent is told by where the fault is', () => {
    expect(at('https://x.example', { answers: false, code: 'ENOTFOUND' })).toEqual(['bad addressUnknown'])
    expect(at('https://x.example', { answers: false, code: 'ECONNREFUSED' })).toEqual(['bad addressSilent'])
  })
  it('without encryption is worth a look, on this machine it is not', () => {
    expect(at('http://triade.example.org', answering)).toEqual(['warn addressPlain'])
    expect(at('http://localhost:3000', answering)).toEqual(['ok addressAnswers'])
  })
})

describe('Mail', () => {
  const server = { host: 'smtp.example.org', port: 465, encryption: 'tls', isHere: false } as const
  const fine = { server, fault: null, detail: '', hasPublicUrl: true }
  it.each([
    [{ ...fine, server: null }, ['ok mailNone']],
    [fine, ['ok mailFine']],
    [{ ...fine, server: { ...server, encryption: 'none' as const } }, ['warn mailPlain']],
    [{ ...fine, server: { ...server, encryption: 'none' as const, isHere: true } }, ['ok mailFine']],
    [{ ...fine, fault: 'unreachable' as const, detail: 'ECONNREFUSED' }, ['bad mailSilent']],
    [{ ...fine, fault: 'credentials' as const }, ['bad mailCredentials']],
    [{ ...fine, fault: 'noTls' as const }, ['bad mailNoTls']],
    [{ ...fine, hasPublicUrl: false }, ['ok mailFine', 'warn mailAddress']],
  ])('%o', (facts, verdicts) => expect(told(mail.judge(facts))).toEqual(verdicts))
})

describe('An institution', () => {
  const issuer = 'https://login.univ.example'
  const of = (answer: Parameters<typeof institutions.judge>[0]['asked'][number]['answer']) =>
    told(
      institutions.judge({
        asked: [{ name: 'Université', issuer, callback: '', answer }],
        hasPublicUrl: true,
      }),
    )
  it('is fine where it describes itself by the address that was given, and told by its fault elsewhere', () => {
    expect(of({ came: 'described', issuer: `${issuer}/` })).toEqual(['ok institutionFine'])
    expect(of({ came: 'described', issuer: 'https://elsewhere.example' })).toEqual(['bad institutionIssuer'])
    expect(of({ came: 'nothing' })).toEqual(['bad institutionUndescribed'])
    expect(of({ came: 'silent', reason: 'ENOTFOUND' })).toEqual(['bad institutionSilent'])
  })
})

describe('A certificate', () => {
  const fine = { host: 'triade.example.org', now, validTo: now + 60 * DAY, isForHost: true, distrust: null }
  it.each([
    [fine, 'ok certificateFine'],
    [{ ...fine, validTo: now + 5 * DAY }, 'warn certificateSoon'],
    [{ ...fine, validTo: now - DAY / 2 }, 'bad certificateExpired'],
    [{ ...fine, isForHost: false }, 'bad certificateHost'],
    [{ ...fine, distrust: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'bad certificateDistrusted'],
  ])('%o', (facts, verdict) => expect(told(certificate.judge(facts))).toEqual([verdict]))
})

describe('Realtime', () => {
  it.each([
    [{ came: 'answered', ms: 12 }, 'ok socketFine'],
    [{ came: 'refused', reason: 'HTTP 404' }, 'bad socketRefused'],
    [{ came: 'silent' }, 'bad socketSilent'],
    [{ came: 'oneWay' }, 'bad socketOneWay'],
    [{ came: 'error', code: 4001 }, 'warn socketKey'],
  ] as const)('%o', (trial, verdict) => {
    expect(told(websocket.judge({ url: 'wss://x.example', trial }))).toEqual([verdict])
  })
})

describe('A database', () => {
  const foreign = { newer: null, unknownMigrations: 1, unknownSince: '2030-01-02' }
  const fine = {
    version: '18.4',
    isSynced: true,
    isReadOnly: false,
    bytes: 1,
    latencyMs: 0.4,
    connections: 5,
    mostConnections: 30,
    missingMigrations: 0,
    foreign: null,
  }
  it.each([
    [{}, ['ok databaseFine']],
    [{ isSynced: false }, ['bad databaseUnsynced']],
    [{ isReadOnly: true }, ['bad databaseReadOnly']],
    [{ version: '13.2' }, ['bad databaseOld']],
    [{ missingMigrations: 2 }, ['bad databaseMigrations']],
    [{ foreign: { ...foreign, newer: { version: '9.0.0', build: 'abc' } } }, ['bad databaseNewer']],
    [{ foreign }, ['bad databaseOtherRelease']],
    [{ latencyMs: 25 }, ['warn databaseSlow']],
    [{ latencyMs: 400, connections: 29 }, ['bad databaseSlow', 'warn databaseCrowded']],
  ])('that answers: %o', (changed, verdicts) => {
    expect(told(database.judge({ state: 'answers', measured: { ...fine, ...changed } }))).toEqual(verdicts)
  })
  it('that was never made, or is stopped, is fine; one that cannot start or be reached is not', () => {
    expect(told(database.judge({ state: 'none' }))).toEqual(['ok databaseNone'])
    expect(told(database.judge({ state: 'stopped' }))).toEqual(['ok databaseStopped'])
    expect(told(database.judge({ state: 'broken', reason: 'x' }))).toEqual(['bad databaseBroken'])
    expect(told(database.judge({ state: 'away', fault: 'silent' }))).toEqual(['bad databaseAway'])
  })
})

it('A backup is due once people have accounts, and each week', () => {
  const facts = { now, last: null, people: 3, isEmbedded: true }
  expect(told(backup.judge({ ...facts, people: 0 }))).toEqual(['ok backupNothing'])
  expect(told(backup.judge(facts))).toEqual(['warn backupNever'])
  expect(told(backup.judge({ ...facts, isEmbedded: false }))).toEqual(['warn backupElsewhere'])
  expect(told(backup.judge({ ...facts, last: now - DAY }))).toEqual(['ok backupFine'])
  expect(told(backup.judge({ ...facts, last: now - 8 * DAY }))).toEqual(['warn backupOld'])
})

it('A clock may be a second off, as whole seconds are', () => {
  expect(told(clock.judge({ database: 3, address: -900 }))).toEqual(['ok clockFine'])
  expect(told(clock.judge({ database: -4_000, address: null }))).toEqual(['warn clockDatabase'])
  expect(told(clock.judge({ database: 0, address: 90_000 }))).toEqual(['bad clockAddress'])
})

it('A disk and a memory that run out are told before they are full', () => {
  const room = { folder: '/data', total: 50e9, isWritable: true }
  expect(told(disk.judge({ ...room, free: 20e9 }))).toEqual(['ok diskFine'])
  expect(told(disk.judge({ ...room, free: 1e9 }))).toEqual(['warn diskFull'])
  expect(told(disk.judge({ ...room, free: 1e8 }))).toEqual(['bad diskFull'])
  expect(told(disk.judge({ ...room, free: 20e9, isWritable: false }))).toEqual(['bad diskClosed'])
  expect(told(memory.judge({ available: 2e9, total: 4e9 }))).toEqual(['ok memoryFine'])
  expect(told(memory.judge({ available: 2e8, total: 4e9 }))).toEqual(['warn memoryLittle'])
  expect(told(memory.judge({ available: 5e7, total: 4e9 }))).toEqual(['bad memoryLittle'])
})

it('Open files are measured against their limit, the limit against the sockets admitted', () => {
  const wide = { limit: 20_000, open: 90, room: 12_000, sockets: 12_000 }
  expect(told(descriptors.judge(wide))).toEqual(['ok descriptorsFine'])
  expect(told(descriptors.judge({ ...wide, open: null }))).toEqual(['ok descriptorsLimit'])
  expect(told(descriptors.judge({ ...wide, limit: 4_096, room: 3_896 }))).toEqual(['warn descriptorsFew'])
  expect(told(descriptors.judge({ ...wide, limit: 256, room: 128 }))).toEqual(['bad descriptorsFew'])
  expect(told(descriptors.judge({ ...wide, limit: 700, open: 690 }))).toEqual(['bad descriptorsUsed'])
})

it('Settings are told when they are wrong, and when they do not suit a public address', () => {
  const fine = { fault: null, secret: 'kept', isDemoOn: true, isPublic: false, isRateLimited: true } as const
  expect(told(settings.judge(fine))).toEqual(['ok settingsFine'])
  expect(told(settings.judge({ ...fine, fault: 'PORT is wrong.' }))).toEqual(['bad settingsWrong'])
  expect(told(settings.judge({ ...fine, secret: 'lost' }))).toEqual(['warn secretLost'])
  expect(told(settings.judge({ ...fine, secret: 'unreadable' }))).toEqual(['bad secretUnreadable'])
  expect(told(settings.judge({ ...fine, isPublic: true }))).toEqual(['warn settingsDemo'])
})

it('Versions are told when Node is too old, or another release runs than the one at hand', () => {
  const fine = { node: '20.20.2', app: '0.1.0', build: 'abc', running: 'abc' }
  expect(told(versions.judge(fine))).toEqual(['ok versionsFine'])
  expect(told(versions.judge({ ...fine, running: 'def' }))).toEqual(['warn versionsOther'])
  expect(told(versions.judge({ ...fine, node: '20.3.0' }))).toEqual(['bad versionsNode'])
})

describe('The words of the doctor', () => {
  it('have an advice for all that can be wrong, and none for a sentence that is not there', () => {
    const fine = /(Fine|None|Stopped|Sleeps|Machine|Network|Answers|Nothing|Limit|Unbuilt)$/
    const sentences = Object.keys(en.sentence)
    expect(Object.keys(en.advice).toSorted()).toEqual(sentences.filter((name) => !fine.test(name)).toSorted())
  })
  it('are French where the system speaks French, else English', () => {
    expect(languageOf({ LANG: 'fr_FR.UTF-8' })).toBe('fr')
    expect(languageOf({ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' })).toBe('en')
    expect(languageOf({})).toBe('en')
  })
  it('say how old a backup is', () => {
    const words = doctorWords('fr')
    const [finding] = backup.judge({ now, last: now - 3 * 3_600_000, people: 1, isEmbedded: true })
    expect(finding && words.sentence(finding)).toBe('La dernière sauvegarde date de 3 heures.')
  })
})
