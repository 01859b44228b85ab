import { describe, expect, it } from 'vitest'
import { errorCode, isAway, isTransient, retryTransient } from '@/db/error'

const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code })
const wrapped = (cause: Error) => new Error('Failed query: select 1', { cause })

describe('the code of a database error', () => {
  it('is the code of the driver error, also when Drizzle wraps it', () => {
    expect(errorCode(coded('23505'))).toBe('23505')
    expect(errorCode(wrapped(coded('23505')))).toBe('23505')
    expect(errorCode(wrapped(wrapped(coded('ENOENT'))))).toBe('ENOENT')
  })

  it('is undefined for anything else', () => {
    expect(errorCode(new Error('plain'))).toBeUndefined()
    expect(errorCode('23505')).toBeUndefined()
    expect(errorCode(undefined)).toBeUndefined()
  })
})

describe('a passing failure', () => {
  const server = [
    '25006',
    '25P02',
    '40001',
    '40P01',
    '53200',
    '55P03',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '58030',
  ]
  const way = ['08006', '08P01', 'ECONNRESET', 'ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN']
  const network = ['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']
  it.each([...server, ...way, ...network])('is %s, wrapped or not', (code) => {
    expect(isTransient(coded(code))).toBe(true)
    expect(isTransient(wrapped(coded(code)))).toBe(true)
  })

  it('is a connection that broke without a code', () => {
    expect(isTransient(wrapped(new Error('Connection terminated unexpectedly')))).toBe(true)
    const message = 'Client has encountered a connection error and is not queryable'
    expect(isTransient(new Error(message))).toBe(true)
  })

  it.each(['23505', '42P01', '28P01'])('is not %s', (code) => {
    expect(isTransient(coded(code, 'Connection terminated'))).toBe(false)
  })
})

describe('a database that is away', () => {
  it.each(['57P01', 'ENOTFOUND', '28P01', '28000', '3D000'])('is %s', (code) => {
    expect(isAway(wrapped(coded(code)))).toBe(true)
  })

  it.each(['23505', '42P01'])('is not %s', (code) => {
    expect(isAway(coded(code))).toBe(false)
  })
})

describe('retrying', () => {
  it('repeats the work until it succeeds', async () => {
    let calls = 0
    const work = async () => {
      calls += 1
      if (calls < 4) throw wrapped(coded('57P03'))
      return 'done'
    }
    await expect(retryTransient(work, { firstPauseMs: 1 })).resolves.toBe('done')
    expect(calls).toBe(4)
  })

  it('gives up after the attempts with the last error', async () => {
    let calls = 0
    const work = async () => {
      calls += 1
      throw coded('ECONNREFUSED', `try ${calls}`)
    }
    await expect(retryTransient(work, { attempts: 3, firstPauseMs: 1 })).rejects.toThrow('try 3')
    expect(calls).toBe(3)
  })

  it('does not go on after its patience, however few the attempts', async () => {
    let calls = 0
    const work = async () => {
      calls += 1
      await new Promise((resolve) => setTimeout(resolve, 30))
      throw coded('ETIMEDOUT')
    }
    await expect(retryTransient(work, { firstPauseMs: 1, maxMs: 20 })).rejects.toThrow()
    expect(calls).toBe(1)
  })

  it('does not repeat work that failed for good', async () => {
    let calls = 0
    const work = async () => {
      calls += 1
      throw coded('23505')
    }
    await expect(retryTransient(work)).rejects.toMatchObject({ code: '23505' })
    expect(calls).toBe(1)
  })
})
