export type Difference = {
  /** What soketi does instead. */
  readonly does: string
  /** Why that is no reason to do so too, or what we do about it. */
  readonly because: string
}

/** Where soketi 1.6.1 differs, by the name of the row. One that no longer differs fails the run. */
export const SOKETI_DIFFERENCES: Readonly<Record<string, Difference>> = {
  'an unknown path is told 4005': {
    does: '404 before the upgrade',
    because: 'a browser cannot read a status there, and would try for ever',
  },
  'a version that is no number is told 4006': {
    does: 'does not read the version',
    because: 'Pusher documents the code',
  },
  'a protocol other than 7 is told 4007': {
    does: 'does not read the version',
    because: 'Pusher documents the code',
  },
  'no protocol at all is told 4008': {
    does: 'does not read the version',
    because: 'Pusher documents the code',
  },
  'text that is not JSON ends its socket': {
    does: 'overlooks it',
    because: 'no client of the protocol sends such text',
  },
  'a binary frame ends its socket': {
    does: 'reads it as text',
    because: 'the protocol says that binary frames are not supported',
  },
  'a frame of 1 MB ends its socket': {
    does: 'takes frames of up to 100 MB',
    because: 'no frame of the protocol is longer than an event',
  },
  'a subscription without data harms no other socket': {
    does: 'the whole server ends',
    because: 'one socket’s fault must be one socket’s end: put a proxy that filters in front of soketi',
  },
  'subscribing twice is told as an error': {
    does: 'succeeds again',
    because: 'Pusher answers with an error; pusher-js never does it',
  },
  'a user id of more than 128 characters is refused': {
    does: 'has no such limit',
    because: 'Pusher documents the limit; our ids are shorter',
  },
  'a full channel takes a second connection of a member inside': {
    does: 'refuses it',
    because: 'members are people, not connections; no room of ours comes near 100',
  },
  'public channels take no client events': {
    does: 'relays them',
    because: 'Pusher wants an authorised channel; we use neither',
  },
  'encrypted channels take no client events': {
    does: 'relays them',
    because: 'Pusher excludes them; they would not be sealed',
  },
  'a client event on a channel one has not joined is refused': {
    does: 'drops it in silence',
    because: 'a sender should know',
  },
  'the channel of a user is closed to sockets not signed in as that user': {
    does: 'lets anybody subscribe, to no effect: its events go to signed-in sockets only',
    because: 'a refusal leaks nothing and needs no second look',
  },
  'a trigger is answered by an empty object': {
    does: '{"ok":true}',
    because: 'Pusher documents {}; our publisher reads neither',
  },
  'presence channels are listed with their users counted': {
    does: 'tells subscription_count and occupied, whatever is asked',
    because: 'we ask for names only',
  },
  'a cache channel shows what it keeps': {
    does: 'has no such attribute',
    because: 'Pusher documents it',
  },
  'counting the users of channels that have none is a bad request': {
    does: 'lists them without',
    because: 'Pusher documents the refusal',
  },
  'a trigger that asks for info is told the state of its channels': {
    does: '{"ok":true}',
    because: 'Pusher documents the answer',
  },
  'a refusal is told by the HTTP status': {
    does: '200 with an `error` and a `code` in the body',
    because: 'libraries look at the status; our publisher looks at both',
  },
  'another key is unauthorized': {
    does: 'takes any auth_key that was signed with the right secret',
    because: 'a key is part of the credentials',
  },
  'a signature of eleven minutes ago is unauthorized': {
    does: 'takes a signature of any age',
    because: 'whoever once saw a request could repeat it for ever: keep its HTTP API away from strangers',
  },
  'a signature of eleven minutes ahead is unauthorized': {
    does: 'takes a signature of any age',
    because: 'as above',
  },
  'a parameter given twice is refused': {
    does: 'takes it',
    because: 'two readings of one query are one too many',
  },
  'an event name of the protocol itself: 400': {
    does: 'publishes it',
    because: 'such an event would be taken for the server’s own',
  },
  'a channel name outside the alphabet: 400': {
    does: 'publishes to nobody',
    because: 'a caller should know',
  },
  'a socket id that is none: 400': {
    does: 'leaves nobody out',
    because: 'a caller should know',
  },
  'a body that is not JSON is a bad request': {
    does: '401: it reads such a body as {}',
    because: 'the signature was right',
  },
  'the wrong method is told as such': {
    does: '404',
    because: '405 says what to mend',
  },
}
