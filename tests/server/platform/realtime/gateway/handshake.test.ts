import { describe, expect, test } from 'vitest'
import { judgeHandshake } from '@/server/platform/realtime/gateway/handshake'

describe('the address a client connects to', () => {
  test('the key with protocol 7 is welcome', () => {
    expect(judgeHandshake('/rt/app/k?protocol=7&client=js&version=8.6.0', '/rt', 'k')).toEqual({
      accepted: true,
    })
  })

  test.each([
    ['/rt/app/other?protocol=7', 4001],
    ['/rt/app/k/more?protocol=7', 4001],
    ['/rt/elsewhere?protocol=7', 4005],
    ['/rt/app/k?protocol=seven', 4006],
    ['/rt/app/k?protocol=', 4006],
    ['/rt/app/k?protocol=6', 4007],
    ['/rt/app/k?protocol=99', 4007],
    ['/rt/app/k', 4008],
  ])('%s is refused with %i', (url, code) => {
    expect(judgeHandshake(url, '/rt', 'k')).toMatchObject({ accepted: false, code })
  })
})
