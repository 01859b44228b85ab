/** What webhooks can tell of, by the protocol's own names. */
export const HAPPENINGS = [
  'channel_occupied',
  'channel_vacated',
  'member_added',
  'member_removed',
  'client_event',
  'cache_miss',
] as const

export type Happening =
  | { name: 'channel_occupied' | 'channel_vacated' | 'cache_miss'; channel: string }
  | { name: 'member_added' | 'member_removed'; channel: string; user_id: string }
  | {
      name: 'client_event'
      channel: string
      event: string
      /** Text, as every event's data is to a webhook. */
      data: string
      socket_id: string
      user_id?: string
    }
