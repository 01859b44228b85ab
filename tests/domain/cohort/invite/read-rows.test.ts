import { describe, expect, test } from 'vitest'
import { decodeFile } from '@/domain/cohort/invite/decode-file'
import { readRows, roleFrom } from '@/domain/cohort/invite/read-rows'

const read = (...rows: string[][]) =>
  readRows(rows).map(({ line, name, address, role, fault }) => [line, name, address, role, fault])

describe('a file of people', () => {
  test('has headings in French or in English, in any order', () => {
    const lea = [2, 'Léa Aubert', 'lea@x.example', 'supervisor', null]
    expect(
      read(['Nom', 'Prénom', 'Adresse e-mail', 'Rôle'], ['Aubert', 'Léa', 'lea@x.example', 'superviseure']),
    ).toEqual([lea])
    expect(read(['ROLE', 'E-Mail', 'Full name'], ['Supervisor', ' LEA@x.example ', 'Léa Aubert'])).toEqual([
      lea,
    ])
    expect(
      read(['Email', 'Last name', 'First name', 'role'], ['lea@x.example', 'Aubert', 'Léa', 'Superviseur·e']),
    ).toEqual([lea])
    expect(read(['courriel', 'Nom', 'Statut'], ['lea@x.example', 'Léa Aubert', 'formatrice'])).toEqual([lea])
  })

  test('may have none: addresses and roles are recognised, the rest is the name', () => {
    expect(
      read(['Léa', 'Aubert', 'lea@x.example'], ['Paul Nguyen', 'Superviseur', 'paul@x.example']),
    ).toEqual([
      [1, 'Léa Aubert', 'lea@x.example', null, null],
      [2, 'Paul Nguyen', 'paul@x.example', 'supervisor', null],
    ])
  })

  test('says what is wrong on which line, and passes over empty ones', () => {
    expect(
      read(
        ['nom', 'e-mail', 'rôle'],
        ['Jean Morel', '', ''],
        ['', '', ''],
        ['Marc', 'marc@mission', ''],
        ['Ali', 'pas encore', ''],
        ['Zoé', 'zoe@x.example', 'capitaine'],
        ['Luc', 'luc@x.example'],
      ),
    ).toEqual([
      [2, 'Jean Morel', '', null, 'noAddress'],
      [4, 'Marc', 'marc@mission', null, 'badAddress'],
      [5, 'Ali', 'pas encore', null, 'badAddress'],
      [6, 'Zoé', 'zoe@x.example', null, 'unknownRole'],
      [7, 'Luc', 'luc@x.example', null, null],
    ])
  })

  test('says roles in the words of either language, whatever the form', () => {
    expect(['apprenant·e', 'Apprenante', 'LEARNER', 'stagiaire'].map(roleFrom)).toEqual(
      Array(4).fill('learner'),
    )
    expect(['Superviseure', 'supervision', 'formateur'].map(roleFrom)).toEqual(Array(3).fill('supervisor'))
    expect(['Responsable de formation', 'coordinatrice', 'coordinator'].map(roleFrom)).toEqual(
      Array(3).fill('coordinator'),
    )
    expect([roleFrom(''), roleFrom('Aubert')]).toEqual([null, null])
  })
})

describe('the bytes of a file', () => {
  const text = 'Prénom;Œuvre;€\nÉlodie;çà;12'
  const windows = Uint8Array.from(
    [...text].map((sign) => ({ Œ: 0x8c, '€': 0x80 })[sign] ?? sign.charCodeAt(0)),
  )
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['Windows-1252', windows],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
  ])('are a text in %s', (_, bytes) => {
    expect(decodeFile(bytes)).toBe(text)
  })
})
