import { FakePeer } from './fake-peer'

/** The paths between connections of browsers in one memory. */
export class FakeNetwork {
  readonly peers: FakePeer[] = []
  private readonly cuts = new Set<string>()
  private readonly refusing = new Set<string>()

  open(owner: string): FakePeer {
    const peer = new FakePeer(this, owner)
    this.peers.push(peer)
    return peer
  }

  cut(one: string, other: string) {
    this.cuts.add([one, other].sort().join(' '))
    this.settle()
  }

  heal() {
    this.cuts.clear()
    this.settle()
  }

  /** From now on the browser of this person refuses, or takes, whatever others describe. */
  setRefusing(owner: string, isRefusing: boolean) {
    if (isRefusing) this.refusing.add(owner)
    else this.refusing.delete(owner)
  }

  isRefusing(owner: string): boolean {
    return this.refusing.has(owner)
  }

  openOf(owner: string): FakePeer[] {
    return this.peers.filter((peer) => peer.owner === owner && !peer.isClosed)
  }

  partnerOf(peer: FakePeer): FakePeer | null {
    const found = this.peers.find(
      (other) => other !== peer && !other.isClosed && peer.reaches(other) && other.reaches(peer),
    )
    if (!found || this.cuts.has([peer.owner, found.owner].sort().join(' '))) return null
    return found
  }

  settle() {
    for (const peer of this.peers) if (!peer.isClosed) peer.settle(this.partnerOf(peer) !== null)
  }
}
